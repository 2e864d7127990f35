#!/usr/bin/env python3
"""Verifies a proof of Đồng Thuận, written from docs/proof.md alone. Python 3.8 or later, standard library only
(and OpenSSL, where a timestamp is asked for).

    python3 verify.py FILE --key KEY [--witness KEY …] [--tsa-ca FILE]

KEY is what the province publishes: the SHA-256 of its public key, 64 digits, or the whole key, NAME+HASH+BASE64. A witness's key is
always the whole one; each that is given must have cosigned.

Exit code 0: the proof holds, by that key. Exit code 1: it does not; the first thing that is wrong is told. Exit code 2: the file cannot
be read. Exit code 3: it holds by the key that it brings along, and no --key said whose that is: this proves nothing yet.
"""
import argparse
import base64
import binascii
import copy
import functools
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta

GENESIS = "0" * 64
VIETNAM = timedelta(hours=7)


class Wrong(Exception):
    """Something in the file is not what it must be."""


def must(condition, message):
    if not condition:
        raise Wrong(message)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# --- Ed25519 (RFC 8032, section 5.1) --------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def equal(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


@functools.lru_cache(maxsize=64)
def is_signed(public_key, message, signature):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    a, r = decompress(public_key), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % L
    return equal(multiply(s, BASE), add(r, multiply(h, a)))


# --- Step 1: the journal --------------------------------------------------------------------------------------------

HASH = re.compile("[0-9a-f]{64}")


def no_fraction(text):
    raise Wrong(f"a number is written otherwise than as a whole one: {text}")


def read_json(text):
    """JSON in which no name stands twice in an object and every number is whole."""
    return json.loads(text, object_pairs_hook=once, parse_float=no_fraction, parse_constant=no_fraction)


def once(pairs):
    """An object of JSON in which no name stands twice."""
    must(len({name for name, _ in pairs}) == len(pairs), "a name stands twice in an object")
    return dict(pairs)


def canonical(value):
    """RFC 8785: members by name in the order of UTF-16, which is not that of code points."""
    return json.dumps(in_order(value), ensure_ascii=False, separators=(",", ":"))


def in_order(value):
    if isinstance(value, dict):
        return {name: in_order(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))}
    return [in_order(one) for one in value] if isinstance(value, list) else value


def read_canonical(text, what):
    """What a text that is hashed says; it is written in the one way in which canonical JSON writes it."""
    value = read_json(text)
    must(canonical(value) == text, f"{what} is not canonical JSON")
    return value


def bytes_of(text, what):
    data = base64.b64decode(text, validate=True)
    must(base64.b64encode(data).decode() == text, f"{what} is not base64 as it is written")
    return data


def read_entries(proof):
    entries, head = [], GENESIS
    for index, proven in enumerate(proof["entries"]):
        seq = index + 1
        text = proven["entry"].encode("utf-8")
        must(type(proven["seq"]) is int and proven["seq"] == seq, f"entry {seq} is missing or out of order")
        must(sha256(text) == proven["hash"], f"entry {seq} was changed: its hash does not fit its text")
        entry = read_canonical(proven["entry"], f"entry {seq}")
        must(entry["v"] == 1 and type(entry["v"]) is int, f"entry {seq} is of another version")
        must(entry["province"] == proof["province"], f"entry {seq} is of another province")
        must(entry["chain"] == proof["consultation"], f"entry {seq} is of another consultation")
        must(type(entry["seq"]) is int and entry["seq"] == seq, f"entry {seq} has another number in it")
        must(entry["prev"] == head, f"entry {seq} does not hold the hash of the entry before it")
        check_moment(entry, seq)
        entries.append(entry)
        head = proven["hash"]
    must(entries, "there are no entries")
    for before, entry in zip(entries, entries[1:]):
        must(entry["at"] >= before["at"], f"entry {entry['seq']} is earlier than the entry before it")
    return entries, head


def check_moment(entry, seq):
    """What somebody does happens when it is recorded; only the clock may record late, and only what becomes of a limit that has come."""
    at, effective = instant(entry["at"]), instant(entry["effectiveAt"])
    clock = entry["command"] in OF_THE_CLOCK
    must((entry["actor"]["kind"] == "clock") == clock, f"entry {seq} is not by whom it can be")
    must(effective <= at if clock else effective == at, f"entry {seq} is of another moment")


OF_THE_CLOCK = ("limit.passed", "limit.given-back")


INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)


def instant(text):
    """Instants compare as text, so they are written in one way."""
    must(INSTANT.fullmatch(text), f"an instant is written otherwise: {text}")
    datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")
    return text


# --- Step 2: the checkpoint, a signed note --------------------------------------------------------------------------


class Key:
    """A public key as it is published: NAME+HASH+BASE64."""

    def __init__(self, text):
        match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)", text)
        must(match, "a key is not written as NAME+HASH+BASE64")
        self.name, self.hash = match[1], match[2]
        data = bytes_of(match[3], "a key")
        must(len(data) == 33 and data[0] in (1, 4), "a key is of an unknown kind")
        self.kind, self.raw = data[0], data[1:]
        told = hashlib.sha256(self.name.encode("utf-8") + b"\n" + data).hexdigest()[:8]
        must(told == self.hash, "a key does not fit its hash")

    def signed(self, text, lines):
        """The signed time of a witness, True for the log; None where the key has not signed."""
        for name, data in lines:
            if name != self.name or data[:4].hex() != self.hash:
                continue
            if self.kind == 1:
                return True if is_signed(self.raw, text.encode("utf-8"), data[4:]) else None
            seconds = int.from_bytes(data[4:12], "big")
            cosigned = f"cosignature/v1\ntime {seconds}\n{text}"
            return seconds if is_signed(self.raw, cosigned.encode("utf-8"), data[12:]) else None
        return None


def read_note(note):
    """The text of a note with its line end, and its lines of signature."""
    text, lines = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :]
    must(lines.endswith("\n"), "the note does not end with a line")
    found = []
    for line in lines[:-1].split("\n"):
        match = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/]+=*)", line)
        must(match, "a line of signature is not one")
        found.append((match[1], bytes_of(match[2], "a signature")))
    return text, found


def check_note(checkpoint, trusted, witnesses):
    """The size and the root that are signed."""
    text, lines = read_note(checkpoint["note"])
    lines_of_text = text.split("\n")
    must(len(lines_of_text) == 4, "the text of the note has not three lines")
    origin, size, root, _ = lines_of_text
    must(re.fullmatch("0|[1-9][0-9]*", size), "the size of the tree is no number")
    must(len(bytes_of(root, "the root")) == 32, "the root of the note is no hash")
    key = Key(checkpoint["key"])
    must(key.kind == 1 and key.name == origin, "the key is that of another log")
    must(trusted in (None, sha256(key.raw), checkpoint["key"]), f"the checkpoint is signed with another key: {sha256(key.raw)}")
    must(key.signed(text, lines), "the signature is false")
    seen = []
    for witness in witnesses:
        seconds = Key(witness).signed(text, lines)
        must(seconds is not None and seconds is not True, f"the witness {Key(witness).name} has not cosigned it")
        seen.append((Key(witness).name, seconds))
    return int(size), bytes_of(root, "the root"), sha256(key.raw), seen


# --- Step 3: the entries in the tree --------------------------------------------------------------------------------


def leaf(text):
    return hashlib.sha256(b"\x00" + text.encode("utf-8")).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_by_path(leaf, index, size, path):
    must(0 <= index < size, "a leaf has no place in the tree")
    if size == 1:
        must(not path, "a Merkle path is too long")
        return leaf
    must(path, "a Merkle path is too short")
    split = 1
    while split * 2 < size:
        split *= 2
    must(HASH.fullmatch(path[-1]), "a hash is written in lower case")
    beside, below = bytes.fromhex(path[-1]), path[:-1]
    if index < split:
        return node(root_by_path(leaf, index, split, below), beside)
    return node(beside, root_by_path(leaf, index - split, size - split, below))


def check_timestamp(checkpoint, authorities):
    """Whether an authority stamped the note, as OpenSSL says: its text, the empty line and the first line of signature. When it did."""
    must(isinstance(checkpoint.get("timestamp"), str), "the checkpoint bears no timestamp")
    text = read_note(checkpoint["note"])[0]
    first = checkpoint["note"][len(text) + 1 :].split("\n")[0] + "\n"
    with tempfile.TemporaryDirectory() as folder:
        stamped, token = f"{folder}/stamped", f"{folder}/token"
        with open(stamped, "wb") as file:
            file.write(f"{text}\n{first}".encode("utf-8"))
        with open(token, "wb") as file:
            file.write(bytes_of(checkpoint["timestamp"], "the timestamp"))
        asked = ["openssl", "ts", "-verify", "-data", stamped, "-in", token, "-token_in", "-CAfile", authorities]
        checked = subprocess.run(asked, capture_output=True, text=True)
        must(checked.returncode == 0 and "Verification: OK" in checked.stdout + checked.stderr, "the timestamp is false, or not by this authority")
        told = subprocess.run(["openssl", "ts", "-reply", "-in", token, "-token_in", "-text"], capture_output=True, text=True)
        return re.search("Time stamp: (.*)", told.stdout)[1]


def chain_key(chain):
    return sha256(chain.encode("utf-8"))


def check_tree(proof, size, root):
    before = -1
    for proven in proof["entries"]:
        text = canonical({"chain": chain_key(proof["consultation"]), "hash": proven["hash"], "seq": proven["seq"]})
        must(type(proven["index"]) is int and before < proven["index"] < size - 1, f"entry {proven['seq']} stands in another place of the log")
        found = root_by_path(leaf(text), proven["index"], size, proven["path"])
        must(found == root, f"the Merkle path of entry {proven['seq']} does not lead to the root of the checkpoint")
        before = proven["index"]


# --- Step 4: the seal: when, up to when, the only head of the consultation, the only rules -----------------------------


def check_seal(proof, entries, size, root):
    checkpoint = proof["checkpoint"]
    text, path = checkpoint["seal"]["text"], checkpoint["seal"]["path"]
    must(root_by_path(leaf(text), size - 1, size, path) == root, "the Merkle path of the seal does not lead to the root")
    seal = read_canonical(text, "the seal")
    names = ["at", "chains", "heads", "prev", "province", "rules", "seal", "upTo"]
    must(sorted(seal) == names, "the seal has other members")
    must(seal["province"] == proof["province"], "the checkpoint is of another province")
    must(instant(seal["upTo"]) <= instant(seal["at"]), "the seal is complete up to a moment after it")
    must(entries[-1]["at"] <= seal["at"], "the checkpoint is older than an entry that it seals")
    check_head(proof, seal)
    rules = checkpoint["rules"]
    must(sha256(canonical(rules).encode("utf-8")) == seal["rules"], "the list of rules is another one")
    versions = [name for kind, name, _ in rules if kind == "calendar"]
    must(len(set(versions)) == len(versions), "two calendars bear one name")
    for kept in proof["regulations"]:
        must(any(kind == "regulation" and kept["hash"] == known for kind, _, known in rules), "a regulation is not in the list of rules")
    for kept in proof["calendars"]:
        must(["calendar", kept["version"], kept["hash"]] in rules, "a calendar is not in the list of rules")
    return seal


def check_head(proof, seal):
    heads = proof["checkpoint"]["heads"]
    key = chain_key(proof["consultation"])
    place, found = int(key[:3], 16), leaf(heads["text"])
    must(len(heads["path"]) == 12, "the path of the heads is of another length")
    for level, beside in enumerate(heads["path"]):
        must(HASH.fullmatch(beside), "a hash is written in lower case")
        beside = bytes.fromhex(beside)
        found = node(beside, found) if place >> level & 1 else node(found, beside)
    must(found.hex() == seal["heads"], "the path of the heads does not lead to the root that is sealed")
    known = read_canonical(heads["text"], "the list of heads")
    keys = [chain for chain, _, _ in known]
    must(keys == sorted(set(keys)), "a consultation has two heads")
    last = proof["entries"][-1]
    must([key, last["seq"], last["hash"]] in known, "the last entry is not the last that the log has of this consultation")


# --- Step 5: the rules that were applied ----------------------------------------------------------------------------


def read_rules(proof, entries):
    regulations, calendars = {}, {}
    for kept in proof["regulations"]:
        must(sha256(kept["body"].encode("utf-8")) == kept["hash"], "a regulation does not fit its hash")
        regulations[kept["hash"]] = read_canonical(kept["body"], "a regulation")
    for kept in proof["calendars"]:
        must(sha256(kept["body"].encode("utf-8")) == kept["hash"], "a calendar does not fit its hash")
        calendars[kept["hash"]] = read_canonical(kept["body"], "a calendar")
        must(calendars[kept["hash"]]["version"] == kept["version"], "a calendar is of another version")
    opened, law = None, 1
    for entry in entries:
        facts = entry["facts"]
        must(facts.get("law", 2) == 2 and facts.get("law", 1) >= law, f"entry {entry['seq']} is decided by another edition of the law")
        law = facts.get("law", 1)
        must(facts["regulation"] in regulations, f"the regulation of entry {entry['seq']} is missing")
        must(facts["calendarHash"] in calendars, f"the calendar of entry {entry['seq']} is missing")
        must(calendars[facts["calendarHash"]]["version"] == facts["calendar"], f"entry {entry['seq']} names another calendar")
        must(opened in (None, facts["regulation"]), f"entry {entry['seq']} applies another regulation")
        if entry["command"] == "consultation.open":
            opened = facts["regulation"]
    return regulations[entries[-1]["facts"]["regulation"]], calendars


# --- Step 6: the limits ---------------------------------------------------------------------------------------------

FEASTS = {"01-01": 0, "04-30": 0, "05-01": 0, "09-02": 0, "11-24": 2026}
DAY = timedelta(days=1)


def local(text):
    return datetime.strptime(instant(text), "%Y-%m-%dT%H:%M:%S.%fZ") + VIETNAM


def day_of(text):
    return local(text).date()


class Counting:
    """Counts the working days of one agency with one calendar and the clock of one regulation."""

    def __init__(self, calendar, clock, agency):
        self.calendar, self.local = calendar, {}
        for day in calendar.get("localDaysOff", []):
            if agency in day["agencies"]:
                self.local.setdefault(day["date"], []).append(day["basis"])
        self.off = set(calendar["daysOff"]) | set(self.local)
        self.worked = set(calendar["workedSaturdays"]) if clock["workedSaturdaysCount"] else set()
        self.clock = clock

    def works(self, day):
        text = day.isoformat()
        if text in self.off:
            return False
        if day.weekday() >= 5:
            return text in self.worked
        return day.year < FEASTS.get(text[5:], 9999)

    def skipped(self, day):
        text, year = day.isoformat(), self.calendar["years"].get(str(day.year), {"notices": []})
        notices = [notice["number"] for notice in year["notices"]]
        if text in self.off:
            return {"date": text, "because": "day-off", "notices": self.local.get(text, notices)}
        if day.weekday() < 5:
            return {"date": text, "because": "feast", "notices": []}
        if text in self.calendar["workedSaturdays"]:
            return {"date": text, "because": "swapped-saturday", "notices": notices}
        return {"date": text, "because": "weekend", "notices": []}

    def after(self, day, working_days):
        while working_days > 0:
            day += DAY
            working_days -= 1 if self.works(day) else 0
        return day

    def between(self, after, until):
        days = [after + DAY * n for n in range(1, (until - after).days + 1)]
        return [day for day in days if self.works(day)]

    def at_or_after(self, day):
        while not self.works(day):
            day += DAY
        return day

    def receipt_day(self, received, law):
        cut_off, day = self.clock["receiptCutOff"], day_of(received)
        if cut_off is not None and law >= 2 and not self.works(day):
            return self.at_or_after(day)
        if cut_off is None or local(received).strftime("%H:%M:%S.%f") <= cut_off + ":00.000000":
            return day
        return self.after(day, 1)

    def end_of(self, line):
        on, budget = date.fromisoformat(line["on"]), line["budget"]
        if "workingDays" in budget:
            return self.after(on, budget["workingDays"])
        if "calendarDays" in budget:
            return self.at_or_after(on + DAY * budget["calendarDays"])
        return self.at_or_after(date.fromisoformat(budget["on"]))

    def fold(self, ledger):
        """The last day, and the stretches of days in which the limit ran: after one day, until another."""
        last, after, past = None, None, []
        for line in ledger:
            on = date.fromisoformat(line["on"]) if "on" in line else None
            if line["kind"] == "start":
                last, after, past = self.end_of(line), on, []
            elif line["kind"] == "extend":
                last = self.after(last, line["workingDays"])
            elif line["kind"] == "at-least":
                last = max(last, self.after(on, line["workingDays"]) if line["workingDays"] else self.at_or_after(on))
            elif line["kind"] == "pause":
                past, after = past + [(after, min(on, last))], last
            else:
                must(line["kind"] == "resume", f"a limit has a step of an unknown kind: {line['kind']}")
                last, after = self.after(on, line["workingDays"]), on
        return last, past + [(after, last)]

    def left(self, ledger):
        """The working days that were left when the limit came to stand still."""
        must(ledger and ledger[-1]["kind"] == "pause", "a limit goes on that did not stand still")
        on, last = date.fromisoformat(ledger[-1]["on"]), self.fold(ledger)[0]
        return sum(self.works(on + DAY * n) for n in range(1, (last - on).days + 1))

    def due_at(self, last):
        hours, minutes = (int(part) for part in self.clock["dayEnds"].split(":"))
        end = datetime(last.year, last.month, last.day) + timedelta(hours=hours, minutes=minutes) - VIETNAM
        return end.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Story:
    """What the entries say that limits depend on."""

    def __init__(self, entries, regulation, limits=()):
        self.entries, self.regulation, self.limits = entries, regulation, limits
        # What the first edition of the law decided is held against the entries in parts, by what both editions have in common.
        self.is_second = all(entry["facts"].get("law", 1) >= 2 for entry in entries)

    def entry(self, seq):
        must(type(seq) is int and 1 <= seq <= len(self.entries), f"a limit names entry {seq}, which is not there")
        return self.entries[seq - 1]

    def budget(self, seq, agency):
        """How long an agency was given, as it stood with an entry."""
        opening, budget, readdressed = {}, None, {}
        for entry in self.entries[:seq]:
            given, command = entry["with"], entry["command"]
            if command in ("consultation.draft", "consultation.open"):
                opening.update(given)
            if command in ("consultation.open", "consultation.amend"):
                default = self.regulation["limits"][opening.get("urgency", "ordinary")]
                limit = opening.get("limit") if command == "consultation.open" else given.get("limit")
                budget, readdressed = limit or {default.get("unit", "workingDays"): default["default"]}, {}
            if command in ("consultation.ask-also", "opinion.accept-return"):
                default = self.regulation["limits"][opening.get("urgency", "ordinary")]
                inherited = budget if "workingDays" in budget else {default.get("unit", "workingDays"): default["default"]}
            if command == "consultation.ask-also":
                readdressed[given["agency"]] = given.get("limit", inherited)
            if command == "opinion.accept-return" and "readdress" in given:
                readdressed[given["readdress"]["agency"]] = given["readdress"].get("limit", inherited)
        found = [readdressed[name] for name in self.names(agency) if name in readdressed]
        return found[0] if found else budget

    def round_at(self, seq):
        """The round that ran with an entry."""
        return sum(e["command"] in ("consultation.open", "consultation.amend") for e in self.entries[:seq])

    def asked_by(self, seq):
        """The agencies that an entry asked, or of which it recorded that they had received the request."""
        entry = self.entry(seq)
        given, command = entry["with"], entry["command"]
        if command == "consultation.open":
            opening = {}
            for before in self.entries[:seq]:
                opening.update(before["with"] if before["command"] in ("consultation.draft", "consultation.open") else {})
            return [consulted["agency"] for consulted in opening.get("consult", [])]
        if command == "consultation.amend":
            return [agency for before in range(1, seq) for agency in self.asked_by(before)]
        if command == "opinion.accept-return":
            return [given["readdress"]["agency"]] if "readdress" in given else []
        return [given["agency"]] if command in ("consultation.ask-also", *RECEIPTS) else []

    def receipts(self, round_, names):
        """The instants at which agencies received what they were asked in a round."""
        own = [e for e in self.entries if self.round_at(e["seq"]) == round_ and set(names) & set(self.asked_by(e["seq"]))]
        return [received_with(entry) for entry in own]

    def suspended_at(self, seq):
        """Whether the Office had suspended the consultation when an entry was made, or did so with it."""
        last = [e["command"] for e in self.entries[:seq] if e["command"] in ("consultation.suspend", "consultation.resume")]
        return bool(last) and last[-1] == "consultation.suspend"

    def undecided(self, seq, names):
        """The extension that was asked before an entry and that nobody had decided; None where there is none."""
        asked = None
        for entry in self.entries[: seq - 1]:
            command = entry["command"]
            if command == "opinion.request-extension" and whose(entry) in names:
                asked = entry["with"]["workingDays"]
            if command in ("opinion.grant-extension", "opinion.refuse-extension") and entry["with"]["agency"] in names:
                asked = None
            # By rule it is granted at the limit.
            if command == "limit.passed" and entry["with"]["kind"] == "opinion" and entry["with"]["subject"].split(":")[-1] in names:
                asked = None
        return asked

    def is_same(self, one, other):
        """Whether two names are of one agency: its own, and that of its successor or of what it took over."""
        return one in self.names(other) or other in self.names(one)

    def last_days(self, round_, names):
        """The days on which limits of these agencies ended, as they were counted once."""
        subjects = [f"{round_}:{name}" for name in names]
        return [a["lastDay"] for a in self.limits if a["kind"] == "opinion" and a["subject"] in subjects]

    def names(self, agency):
        """The agency and those whose requests it took over in a reorganisation."""
        # What stands beside an opinion of the successor's own is named SUCCESSOR~FROM.
        names = [agency, *(agency.split("~") if "~" in agency else [])]
        for entry in reversed(self.entries):
            if entry["command"] == "agency.transferred":
                if any(successor["agency"] in names for successor in entry["with"]["successors"]):
                    names.append(entry["with"]["from"])
        return names


def whose(entry):
    """The consulted agency whose act an entry is; the lead's clerk enters those of an agency outside."""
    return entry["with"].get("agency") or entry["actor"]["agency"]


def received_with(entry):
    """When an agency received what an entry asked it; entering the inbox is receipt."""
    return entry["with"]["receivedAt"] if entry["command"] in RECEIPTS else entry["effectiveAt"]


RECEIPTS = ("opinion.record-receipt", "opinion.correct-receipt")
STAGES = {
    "dispute.escalate": ("office", "verifyWithin"),
    "dispute.find-incomplete": ("office", "completeWithin"),
    "dispute.complete": ("office", "verifyWithin"),
    "dispute.submit": ("decision", "within"),
    "dispute.remit": ("decision", "within"),
}


# While the consultation is suspended, what these add is counted, and the limit stands still again at once.
COUNTED_WHILE_SUSPENDED = (
    "consultation.open",
    "consultation.amend",
    "consultation.ask-also",
    "opinion.accept-return",
    "opinion.record-receipt",
    "opinion.correct-receipt",
    "opinion.contest-return",
    "opinion.complete-dossier",
    "opinion.ask-clarification",
    "opinion.grant-extension",
    "competence.decide",
    "agency.transferred",
)


class Line:
    """A step of a limit, with the entry that decided it and what it is checked against."""

    def __init__(self, account, index, story, calendars):
        self.account, self.line, self.before = account, account["ledger"][index], account["ledger"][:index]
        self.story, self.entry = story, story.entry(account["ledger"][index]["entry"])
        self.command, self.given, self.rules = self.entry["command"], self.entry["with"], story.regulation
        self.name = f"the limit of {account['subject']} ({account['kind']})"
        self.round, self.agency = account["subject"].split(":")[-2:]
        self.names = story.names(self.agency)
        self.today = day_of(self.entry["effectiveAt"]).isoformat()
        # What was decided under an earlier calendar, or of the agency before, was dated by their days.
        decided = calendars[self.entry["facts"]["calendarHash"]]
        agencies = dict.fromkeys([account["agency"], *self.names] if account["kind"] == "opinion" else [account["agency"]])
        self.countings = [Counting(decided, self.rules["clock"], agency) for agency in agencies]

    def must(self, condition, message):
        must(condition, f"{self.name} {message}")

    def names_it(self):
        """Whether the entry names the agency of the limit."""
        named = self.given.get("agency")
        return self.given.get("subject") == self.account["subject"] or (named and self.story.is_same(named, self.agency))

    def is_of_its_limit(self):
        """Whether what the clock says is of this limit, or of that of the agency from which the request was taken over."""
        round_, _, agency = str(self.given.get("subject")).partition(":")
        return round_ == self.round and self.story.is_same(agency, self.agency)

    def check(self):
        kind = self.line["kind"]
        self.must(kind in ("start", "extend", "at-least", "pause", "resume"), f"has a step of an unknown kind: {kind}")
        self.must(type(self.line.get("workingDays", 0)) is int, "has a step of no number of days")
        if kind != "start":
            self.must(self.before, "does not begin with its start")
        if self.account["kind"] == "opinion":
            {
                "start": self.counted_anew if self.before else self.start_of_opinion,
                "extend": self.extended,
                "at-least": self.at_least,
                "pause": self.paused,
                "resume": self.resumed,
            }[kind]()
        elif kind == "start":
            self.must(not self.before, "was counted anew by nobody")
            self.start_of_event()
        else:
            self.must(kind == "at-least" and self.command == "calendar.amended", "was changed by nobody")
            self.must(self.line["workingDays"] in (0, 1) and self.line["on"] == self.today, "was prolonged otherwise than the law says")

    def start_of_opinion(self):
        asked = [agency for agency in self.story.asked_by(self.line["entry"]) if agency in self.names]
        self.must(asked, "is that of an agency which was not asked")
        self.must(self.round == str(self.story.round_at(self.line["entry"])), "is of another round")
        received = received_with(self.entry)
        # Two requests that became one by a reorganisation keep the receipt of the one and the later limit.
        others = self.story.receipts(int(self.round), self.names) if len(self.names) > 1 else []
        law = self.entry["facts"].get("law", 1)
        days = [counting.receipt_day(received, law).isoformat() for counting in self.countings]
        corrected = [at for at in self.corrected() if any(c.receipt_day(at, law).isoformat() in days for c in self.countings)]
        self.must(self.account["from"] in (received, *others, *corrected), "is not counted from the receipt")
        self.must(self.line["on"] in days, "starts on another day")
        budgets = [self.story.budget(self.line["entry"], agency) for agency in asked]
        self.must(canonical(self.line["budget"]) in [canonical(budget) for budget in budgets], "is longer or shorter than was given")

    def corrected(self):
        """The receipts that were corrected to another instant of the same day: the start of the limit remains as it was."""
        end = self.account["end"]["entry"]
        later = self.story.entries[self.line["entry"] : None if end is None else end - 1]
        own = [e for e in later if e["command"] == "opinion.correct-receipt" and e["with"]["agency"] in self.names]
        return [received_with(entry) for entry in own]

    def days_of_receipt(self):
        """The days from which the limit counts by the receipt that its line names."""
        if not set(self.story.asked_by(self.line["entry"])) & set(self.names):
            return []
        received, law = received_with(self.entry), self.entry["facts"].get("law", 1)
        return [counting.receipt_day(received, law).isoformat() for counting in self.countings]

    def counted_anew(self):
        self.must(self.command == "opinion.complete-dossier" and self.names_it(), "was counted anew by nobody")
        self.must(self.line["on"] == self.today, "is counted anew from another day")
        first = [len([day for after, until in c.fold(self.before[:1])[1] for day in c.between(after, until)]) for c in self.countings]
        self.must(canonical(self.line["budget"]) in [canonical({"workingDays": max(1, days)}) for days in first], "is longer or shorter than was given")

    def start_of_event(self):
        kind = self.account["kind"]
        part, key = {
            "stage": STAGES.get(self.command, ("reconciliation", "within")),
            "notice": ("silence", "noticeWithin"),
            "competence": ("competence", "decideWithin"),
            "confirmation": ("reconciliation", "confirmWithin"),
        }[kind]
        event = {"notice": "limit.passed", "competence": "opinion.contest-return", "confirmation": "dispute.record-session"}.get(kind)
        self.must(event in (None, self.command), "is of no event that sets it running")
        self.must(kind == "stage" or self.names_it(), "is of the event of another agency")
        self.must(kind != "confirmation" or self.given.get("result") == "unified", "is of a session that needs no confirmation")
        self.must(self.account["from"] == self.entry["effectiveAt"], "is not counted from its event")
        self.must(self.line["on"] == self.today, "starts on another day")
        self.must(canonical(self.line["budget"]) == canonical(self.rules[part][key]), "is longer or shorter than the regulation says")

    def extended(self):
        self.must(self.command in ("opinion.grant-extension", "limit.passed") and self.names_it(), "was extended by nobody")
        granted = self.command == "opinion.grant-extension" or self.rules["extension"]["undecidedAtLimit"] == "granted"
        asked = self.story.undecided(self.line["entry"], self.names)
        self.must(granted and asked is not None, "was extended, and nobody had asked, or it was decided otherwise")
        self.must(self.line["workingDays"] == asked, "was extended by other days than were asked")

    def paused(self):
        alone = self.command == "consultation.suspend"
        counted = self.command in COUNTED_WHILE_SUSPENDED and self.story.suspended_at(self.line["entry"])
        self.must(alone or counted or self.command == "opinion.correct-receipt", "stood still, and nobody had suspended it")
        # A corrected receipt may lie after the day on which it stood still.
        days = [self.today, self.before[0]["on"]] if self.command == "opinion.correct-receipt" else [self.today]
        self.must(self.line["on"] in days, "stood still from another day")

    def resumed(self):
        least = 1 if self.command == "consultation.resume" else 0
        counted = self.command in COUNTED_WHILE_SUSPENDED and self.story.suspended_at(self.line["entry"])
        corrected = self.command == "opinion.correct-receipt"
        self.must(least or counted or corrected, "went on, and nobody had resumed it")
        left = [counting.left(self.before) for counting in self.countings]
        given = [max(least, days) for days in left] + ([max(1, days) for days in left] if corrected else [])
        self.must(self.line["workingDays"] in given, "goes on with other days than were left")
        days = [self.today, self.before[0]["on"]] if corrected else [self.today]
        self.must(self.line["on"] in days, "goes on from another day")

    def at_least(self):
        contest, least = self.rules["return"]["afterContest"]["workingDays"], self.rules["silence"].get("leastNotice")
        notice = least["workingDays"] if least else None
        within = {
            "opinion.contest-return": contest,
            "competence.decide": contest if self.given.get("competent") is True else None,
            "opinion.ask-clarification": self.rules["clarification"]["within"]["workingDays"],
            "opinion.record-receipt": notice,
            "opinion.correct-receipt": notice,
            "agency.transferred": notice,
            "calendar.amended": 1,
        }.get(self.command)
        if self.command == "limit.given-back":
            self.must(self.is_of_its_limit(), "was given a day back that was lost by another agency")
            right = self.line["workingDays"] == 1 and self.line["on"] == day_of(instant(self.given["until"])).isoformat()
            return self.must(right, "was given another day back than the law says")
        of_register = self.command in ("agency.transferred", "calendar.amended")
        own = of_register or self.names_it()
        if own and self.line["workingDays"] == within and self.line["on"] == self.today:
            return
        # A named day that was over before anything was received gives one working day.
        if "on" in self.before[0]["budget"] and self.line["workingDays"] == 1 and self.line["on"] in self.days_of_receipt():
            return
        # The line stays when the receipt is corrected.
        receipt = self.command in RECEIPTS and whose(self.entry) in self.names
        if receipt and "on" in self.before[0]["budget"] and self.line["workingDays"] == 1:
            law, received = self.entry["facts"].get("law", 1), received_with(self.entry)
            if self.line["on"] in [counting.receipt_day(received, law).isoformat() for counting in self.countings]:
                return
        # Neither other days off nor a day that is worked end a limit sooner than it ended before.
        kept = of_register or self.command == "opinion.ask-clarification"
        self.must(kept and self.line["workingDays"] == 0, "was prolonged otherwise than the regulation says")
        ended = self.story.last_days(int(self.round), self.names)
        ended += [counting.fold(self.before)[0].isoformat() for counting in self.countings]
        self.must(self.line["on"] in ended, "was prolonged from another day")


def check_count(account, counting):
    name = f"the limit of {account['subject']} ({account['kind']})"
    last, spans = counting.fold(account["ledger"])
    start = date.fromisoformat(account["startedOn"])
    must(account["startedOn"] == account["ledger"][0]["on"], f"{name} starts on another day")
    days = [start + DAY * n for n in range(1, (last - start).days + 1)]
    # It may go on from before the day of receipt: what comes in after the cut-off stands still on the very day.
    counted = [day.isoformat() for after, until in spans for day in counting.between(after, until)]
    must(account["counted"] == counted, f"{name} counts other days than the calendar's working days")
    skipped = [counting.skipped(day) for day in days if day > start and day.isoformat() not in counted]
    must(account["skipped"] == skipped, f"{name} skips other days than the calendar's days off")
    must(account["lastDay"] == last.isoformat(), f"{name} ends on another day")
    must(account["dueAt"] == counting.due_at(last), f"{name} ends at another instant")


# By which acts limits end; None: by any.
ENDS = {
    ("opinion", "met"): ("opinion.answer", "opinion.clarify"),
    ("opinion", "suspended"): ("opinion.return", "consultation.suspend"),
    ("opinion", "ended"): ("consultation.withdraw", "consultation.amend", "opinion.withdraw-request", "agency.transferred"),
    ("opinion", "moved"): (
        "calendar.amended",
        "agency.transferred",
        "opinion.correct-receipt",
        "opinion.grant-extension",
        "limit.passed",
        "limit.given-back",
    ),
    ("competence", "met"): ("competence.decide",),
    ("competence", "ended"): ("consultation.withdraw", "consultation.amend", "opinion.withdraw-request", "agency.transferred"),
    ("competence", "moved"): ("calendar.amended",),
    ("notice", "met"): ("notice.issue",),
    ("notice", "ended"): ("opinion.answer", "opinion.accept-late"),
    ("notice", "moved"): ("calendar.amended",),
    ("confirmation", "met"): ("dispute.confirm-session", "dispute.object-session"),
    ("confirmation", "moved"): ("calendar.amended", "dispute.record-session"),
    ("confirmation", "ended"): None,
    ("stage", "met"): None,
    ("stage", "moved"): None,
    ("stage", "ended"): None,
}
# These name an agency in what they carry, or are its own acts.
OF_ITS_AGENCY = (
    "opinion.answer",
    "opinion.clarify",
    "opinion.return",
    "opinion.withdraw-request",
    "opinion.correct-receipt",
    "opinion.grant-extension",
    "opinion.accept-late",
    "competence.decide",
    "notice.issue",
    "dispute.confirm-session",
    "dispute.object-session",
    "dispute.record-session",
)


def check_end(account, index, story):
    name = f"the limit of {account['subject']} ({account['kind']})"
    end = account["end"]
    if end["what"] == "running":
        must(end["entry"] is None and end["at"] is None, f"{name} both runs and has ended")
        check_nothing_later(account, story.entries, name)
        return
    entry = story.entry(end["entry"])
    command = entry["command"]
    must(end["at"] == entry["effectiveAt"], f"{name} ended at another instant")
    must(max(line["entry"] for line in account["ledger"]) < end["entry"], f"{name} ended before it was counted")
    if end["what"] == "passed":
        what = {"subject": account["subject"], "kind": account["kind"]}
        must(command == "limit.passed" and entry["with"] == what, f"{name} has not passed with entry {end['entry']}")
        must(end["at"] == account["dueAt"] and entry["at"] >= account["dueAt"], f"{name} has passed at another instant")
        check_nothing_later(account, story.entries[: end["entry"] - 1], name)
        if account["kind"] == "opinion" and not story.is_second:
            check_silence(account, story)
        return
    done = ENDS.get((account["kind"], end["what"]), ())
    must(done is None or command in done, f"{name} did not end so with entry {end['entry']}")
    # A stage may begin and end by the very entry with which another limit passes.
    must(end["at"] < account["dueAt"] or command in OF_THE_CLOCK, f"{name} ended after it had passed")
    if command == "limit.given-back":
        check_given_back(account, entry, story)
        check_nothing_later(account, story.entries[: end["entry"] - 1], name)
    if account["kind"] != "stage" and command in OF_ITS_AGENCY:
        must(story.is_same(whose(entry), account["subject"].split(":")[-1]), f"{name} was ended by entry {end['entry']}, the act of another agency")
    if account["kind"] == "notice" and end["what"] == "ended":
        check_fallen(account, entry, story)
    if end["what"] == "moved":
        check_moved(account, index, entry, story)


def check_nothing_later(account, entries, name):
    """That a limit passed is recorded before anything that somebody does later, so nobody has acted since it ended."""
    for entry in entries[max(line["entry"] for line in account["ledger"]) :]:
        early = entry["command"] in OF_THE_CLOCK or entry["effectiveAt"] < account["dueAt"]
        must(early, f"entry {entry['seq']} is later than {name}, and that it had passed was not recorded before")


# The system must have stood still for so long on end, between these hours of the last working day.
LEAST_STANDSTILL, OPENS, CLOSES = timedelta(minutes=30), timedelta(hours=7, minutes=30), timedelta(hours=17)


def check_given_back(account, entry, story):
    """Instead of passing, the limit goes on: the system stood still on its last working day, and the regulation gives that day back."""
    name, given = f"the limit of {account['subject']}", entry["with"]
    must(sorted(given) == ["from", "subject", "until"] and given["subject"] == account["subject"], f"{name} was given back by another entry")
    must(entry["facts"].get("law", 1) >= 2, f"{name} was given back under a law that did not know of it")
    must(entry["effectiveAt"] == account["dueAt"], f"{name} was given back at another instant than its end")
    must(story.regulation["silence"].get("standstill") != "run-on", f"{name} was given back, and the regulation lets it run on")
    day = datetime.fromisoformat(account["lastDay"]) - VIETNAM
    since, until = moment_of(given["from"]), moment_of(given["until"])
    hit = min(until, day + CLOSES, moment_of(account["dueAt"])) - max(since, day + OPENS)
    must(hit >= LEAST_STANDSTILL, f"{name} was given back for an outage that did not take its last day")
    must(given["until"] <= entry["at"], f"{name} was given back for an outage that was not over")
    busy = [e["seq"] for e in story.entries[: entry["seq"] - 1] if given["from"] < e["at"] < given["until"]]
    must(not busy, f"{name} was given back for an outage in which entry {busy[:1]} was recorded")


def moment_of(text):
    return datetime.strptime(instant(text), "%Y-%m-%dT%H:%M:%S.%fZ")


def check_fallen(account, entry, story):
    """A notice that is owed falls when the evidence of a paper answer proves that there was no silence, or the late answer is taken."""
    if entry["command"] == "opinion.accept-late":
        must(story.regulation["silence"]["lateAnswer"] == "lead-may-accept", f"the notice to {account['subject']} fell for no reason")
        return
    received = entry["with"].get("receivedAt")
    passed = [a for a in story.limits if a["kind"] == "opinion" and a["subject"] == account["subject"] and a["end"]["what"] == "passed"]
    in_time = received is not None and any(received < one["dueAt"] for one in passed)
    must(in_time, f"the notice to {account['subject']} fell, and nothing had come in time")


def check_moved(account, index, entry, story):
    """Another account of the same limit follows, by that entry: counted with another calendar, or with a step that it decided."""
    same = [a for a in story.limits[index + 1 :] if a["kind"] == account["kind"] and a["subject"] == account["subject"]]
    must(same, f"the limit of {account['subject']} ({account['kind']}) was counted anew, and there is no account of it")
    lines = [line["entry"] for line in same[0]["ledger"]]
    again = entry["command"] == "calendar.amended" and same[0]["calendarHash"] == entry["facts"]["calendarHash"]
    # Of two requests that became one, the later limit goes on, though it may need no step of its own.
    merged = entry["command"] == "agency.transferred" and same[0]["ledger"] != account["ledger"]
    received = entry["command"] == "opinion.correct-receipt" and same[0]["from"] == received_with(entry)
    must(again or merged or received or entry["seq"] in lines, f"the limit of {account['subject']} was counted anew by another entry")


# After these an answer is waited for again.
REOPENING = (
    "opinion.ask-clarification",
    "opinion.contest-return",
    "opinion.complete-dossier",
    "competence.decide",
)


def check_silence(account, story):
    """Between the start of a limit that passed and its end, no answer and no return stood."""
    names, stands, answered = story.names(account["subject"].split(":")[1]), False, False
    for entry in story.entries[account["ledger"][0]["entry"] - 1 : account["end"]["entry"] - 1]:
        command = entry["command"]
        if command in ("opinion.answer", "opinion.clarify", "opinion.return") and whose(entry) in names:
            stands, answered = True, answered or command != "opinion.return"
        # That an agency is not competent settles it.
        if command in REOPENING and entry["with"].get("agency") in names:
            stands = command == "competence.decide" and entry["with"]["competent"] is not True
    seq = account["end"]["entry"]
    must(not stands, f"{account['subject']} was not silent when its limit passed")
    must(not story.suspended_at(seq), f"the limit of {account['subject']} passed while the consultation was suspended")
    # Who has answered was waited for to make it clear: nothing is granted at that limit.
    granted = not answered and story.regulation["extension"].get("undecidedAtLimit") == "granted"
    must(not granted or story.undecided(seq, names) is None, f"{account['subject']} fell silent while its extension was undecided")


def under_regime(regulation, entries):
    """The regulation as it rules the matter: a regime replaces some of its keys."""
    opening = {}
    for entry in entries:
        opening.update(entry["with"] if entry["command"] in ("consultation.draft", "consultation.open") else {})
    regulation = json.loads(json.dumps(regulation))
    name = opening.get("regime", "ordinary")
    opened = any(entry["command"] == "consultation.open" for entry in entries)
    must(not opened or name == "ordinary" or name in regulation["regimes"], "the regulation has no such regime")
    if not opened:
        return regulation
    for path, value in ({} if name == "ordinary" else regulation["regimes"][name]["set"]).items():
        *above, last = path.split(".")
        part = regulation
        for key in above:
            part = part[key]
        part[last] = value
    return regulation


def check_limits(proof, entries, regulation, calendars, up_to):
    regulation = under_regime(regulation, entries)
    story = Story(entries, regulation, proof["rendering"]["limits"])
    for index, account in enumerate(proof["rendering"]["limits"]):
        must(account["calendarHash"] in calendars, "a limit was counted with a calendar that is not there")
        must(calendars[account["calendarHash"]]["version"] == account["calendar"], "a limit names another calendar")
        must(account["ledger"], f"the limit of {account['subject']} has no steps")
        keeper = account["subject"].split(":")[-1].split("~")[0]
        own = account["kind"] not in ("opinion", "confirmation") or account["agency"] == keeper
        must(own, f"the limit of {account['subject']} is counted as that of another agency")
        for place in range(len(account["ledger"])):
            Line(account, place, story, calendars).check()
        check_count(account, Counting(calendars[account["calendarHash"]], regulation["clock"], account["agency"]))
        check_end(account, index, story)
    check_complete(proof, entries, story)
    for account in proof["rendering"]["limits"]:
        runs = account["end"]["what"] == "running"
        late = f"the limit of {account['subject']} ({account['kind']}) had ended before {up_to}, and no entry says so"
        must(not runs or account["dueAt"] >= up_to, late)
    return story


def check_complete(proof, entries, story):
    """Every limit that passed, and every agency that was asked, has its account."""
    for entry in entries:
        seq, given = entry["seq"], entry["with"]
        if entry["command"] == "limit.passed" and given["kind"] != "reminder":
            ended = [a for a in proof["rendering"]["limits"] if a["end"]["entry"] == seq and [a["subject"], a["kind"]] == [given["subject"], given["kind"]]]
            must(ended, f"entry {seq} says that a limit passed of which there is no account")
        if entry["command"] == "limit.given-back":
            ended = [a for a in proof["rendering"]["limits"] if a["end"] == {"what": "moved", "entry": seq, "at": entry["effectiveAt"]}]
            own = [a for a in ended if a["subject"] == given["subject"] and a["kind"] == "opinion"]
            must(own, f"entry {seq} gives a limit back of which there is no account")
        if entry["command"] not in ("consultation.open", "consultation.ask-also") or story.suspended_at(seq):
            continue
        known = entry["facts"]["register"]["agencies"]
        for agency in story.asked_by(seq):
            subject = f"{story.round_at(seq)}:{agency}"
            counted = any(a["subject"] == subject and a["ledger"][0]["entry"] == seq for a in proof["rendering"]["limits"])
            must(counted or known.get(agency, {}).get("external") is True, f"{agency} was asked, and there is no account of its limit")


# --- Step 7: the outcome, read from the entries ----------------------------------------------------------------------

SETTLED = ("answered", "released", "deemed", "unanswered", "transferred", "cancelled")
ENDED = ("concluded", "withdrawn")
OUTCOME_OF = {"chairman": "decided-by-chairman", "lead": "decided-by-lead"}


class Opinion:
    """What was asked of one agency in one round, and what became of it."""

    def __init__(self, round_, agency, function, asked):
        self.round, self.agency, self.held_by, self.function = round_, agency, agency, function
        self.external, self.subordination = asked.get("external", False), asked.get("subordination", "department")
        self.state, self.received, self.due, self.settled = "awaiting", None, None, None
        self.position, self.answered_at, self.comments = None, None, {}
        self.late, self.extension, self.notice, self.ground = None, None, None, None
        self.clarifications, self.urged, self.unclarified, self.withdrawn = 0, 0, False, False
        self.contested, self.contest_overdue, self.decided, self.notice_overdue = None, False, False, False
        self.successor, self.predecessor, self.officer, self.office, self.before = None, None, None, None, None

    def is_settled(self):
        return self.state in SETTLED

    def settle(self, state, at):
        self.state, self.settled = state, at

    def answer(self, given, at):
        """An answer in time replaces what was said before, comments and all."""
        received = given.get("receivedAt", at)
        self.settle("answered", received)
        self.position, self.answered_at, self.unclarified = given["position"], received, False
        self.comments = comments_in(given)

    def keep_late(self, given, at):
        self.late = {"receivedAt": given.get("receivedAt", at), "position": given["position"], "comments": comments_in(given)}

    def lose_notice(self):
        """A notice that was issued stays on record, corrected; one that is owed is owed no more."""
        issued = self.notice is not None and self.notice["state"] == "issued"
        self.notice = {**self.notice, "state": "corrected"} if issued else None

    def dissents(self):
        if self.state != "answered":
            return False
        main = [one for one in self.comments.values() if one["weight"] == "main"]
        opposed = self.position == "disagree" and (not self.comments or main)
        return bool(opposed or any(stands(one) for one in main))

    def differs(self):
        if self.state != "answered" or self.dissents():
            return False
        return self.position == "disagree" or any(stands(one) for one in self.comments.values())

    def dissent_came(self):
        if self.position == "disagree":
            return self.answered_at
        return max(one["at"] for one in self.comments.values() if one["weight"] == "main" and stands(one))

    def unresolved(self):
        return 0 if self.state in ("transferred", "cancelled") else sum(one["result"] is None for one in self.comments.values())


def opinion_name(one):
    return f"{one.round}:{one.agency}"


def comments_in(given):
    shape = {"result": None, "maintained": None, "at": None}
    return {c["key"]: {"weight": c["weight"], "condition": c.get("condition", False), **shape} for c in given.get("comments", [])}


def stands(comment):
    """A condition that was rejected and is not given up."""
    return comment["condition"] and comment["result"] == "rejected" and comment["maintained"] is not False


def awaits(session):
    """Whether the dissenting head has still to say whether the two are unified."""
    return session["result"] == "unified" and session["confirmed"] is None and not session["outdated"]


class Dispute:
    """What the heads of a round have to work out, with the agencies that dissent."""

    def __init__(self, round_, lead, dissenters, since):
        self.round, self.lead, self.dissenters, self.since = round_, lead, list(dissenters), since
        self.state, self.holder, self.overdue, self.sessions = "negotiating", lead, False, {}
        self.options, self.recommendation, self.decision = None, None, None

    def stage(self, state, holder, since):
        self.state, self.holder, self.overdue, self.since = state, holder, False, since

    def end(self, state):
        self.state, self.holder = state, None

    def last_session(self, agency):
        held = self.sessions.get(agency, [])
        return held[-1] if held and not held[-1]["outdated"] else None

    def is_unified(self, agency):
        last = self.last_session(agency)
        return last is not None and last["result"] == "unified" and last["confirmed"] is True


class Outcome:
    """Reads a consultation from its entries, one after another, as it stands after the last."""

    def __init__(self, entries, regulation):
        self.regulation, self.opinions, self.disputes, self.draft = regulation, [], [], {}
        self.state, self.round, self.suspended, self.outcome, self.conclusion = "draft", 0, None, None, None
        self.opened, self.ended, self.lead, self.asked, self.repeated = None, None, entries[0]["actor"]["agency"], {}, []
        self.tally, self.lives = (0, 0, []), []
        for entry in entries:
            self.take(entry)
            self.follow_limits()

    def take(self, entry):
        self.entry, self.at, self.given = entry, entry["effectiveAt"], entry["with"]
        name = entry["command"].replace(".", "_").replace("-", "_")
        must(hasattr(self, name), f"entry {entry['seq']} is of an unknown command: {entry['command']}")
        getattr(self, name)()
        if self.round > 0:
            self.reckon()

    def current(self):
        return [one for one in self.opinions if one.round == self.round]

    def dispute(self):
        return next((one for one in self.disputes if one.round == self.round), None)

    def of(self, agency, able):
        """The opinion that an act is about: of those for which the agency speaks the first that can take it, unsettled ones first."""
        own = [one for one in self.current() if agency in (one.agency, one.held_by)]
        own.sort(key=lambda one: (2 if one.is_settled() else 0) + (0 if one.agency == agency else 1))
        found = next((one for one in own if able(one)), None)
        must(found is not None, f"entry {self.entry['seq']} is about nothing that {agency} was asked")
        return found

    def own(self, *states):
        return self.of(whose(self.entry), lambda one: one.state in states)

    def named(self, *states):
        return self.of(self.given["agency"], lambda one: one.state in states)

    def ask(self, asked, agency=None):
        known = self.entry["facts"]["register"]["agencies"].get(asked["agency"], {})
        opinion = Opinion(self.round, asked["agency"], asked["function"], known)
        opinion.received = None if opinion.external else self.at
        self.opinions.append(opinion)

    # the limits that run

    def running(self):
        """Every limit that runs now: of whom, from which instant and, of a dispute, at which stage."""
        found = {}
        for one in self.opinions:
            name = opinion_name(one)
            if one.state in ("awaiting", "clarifying") and one.received is not None and self.suspended is None:
                found["opinion", name] = (one.held_by, one.received, None)
            if one.state == "contested" and not one.contest_overdue:
                found["competence", name] = (one.office or "", one.contested, None)
            if one.notice is not None and one.notice["state"] == "pending" and not one.notice_overdue:
                found["notice", name] = (self.lead, one.settled, None)
        for dispute in self.disputes:
            for agency in dispute.sessions if dispute.state == "negotiating" else ():
                last = dispute.sessions[agency][-1]
                if awaits(last) and not last["overdue"]:
                    found["confirmation", f"dispute:{dispute.round}:{agency}"] = (agency, last["at"], None)
            if dispute.holder is not None and not dispute.overdue:
                found["stage", f"dispute:{dispute.round}"] = (dispute.holder, dispute.since, dispute.state)
        return found

    def follow_limits(self):
        """Notes from which entry until which a limit runs, and what ended it."""
        running, seq = self.running(), self.entry["seq"]
        for life in [one for one in self.lives if one["until"] is None]:
            now = running.get(life["key"])
            # A stage that leads to the next ends; what is counted anew goes on.
            if now is None or now[2] != life["stage"]:
                life["until"], life["what"] = seq, "met" if now is not None else self.what_ended(*life["key"])
        alive = [one["key"] for one in self.lives if one["until"] is None]
        for key, (_, _, stage) in running.items():
            if key not in alive:
                self.lives.append({"key": key, "entry": seq, "until": None, "what": "running", "stage": stage, "at": {}})
        for life in self.lives:
            if life["until"] is None:
                life["at"][seq] = (*running[life["key"]][:2], list(running).index(life["key"]))

    def what_ended(self, kind, subject):
        if self.entry["command"] == "limit.passed" and self.given == {"kind": kind, "subject": subject}:
            return "passed"
        if kind == "stage":
            dispute = next(one for one in self.disputes if f"dispute:{one.round}" == subject)
            return "met" if dispute.state in ("unified", "decided") else "ended"
        if kind == "confirmation":
            round_, agency = subject.split(":")[1:]
            dispute = next(one for one in self.disputes if str(one.round) == round_)
            return "ended" if dispute.sessions[agency][-1]["confirmed"] is None else "met"
        one = next(opinion for opinion in self.opinions if opinion_name(opinion) == subject)
        if kind == "competence":
            return "met" if one.decided else "ended"
        if kind == "notice":
            return "met" if one.notice is not None and one.notice["state"] == "issued" else "ended"
        if one.state == "answered":
            return "met"
        return "ended" if one.is_settled() or one.state == "overdue" else "suspended"

    # what the lead does with the whole

    def consultation_draft(self):
        self.asked = {**self.asked, **self.given}

    def consultation_open(self):
        self.asked = {**self.asked, **self.given}
        self.state, self.round, self.opened = "collecting", 1, self.at
        for asked in self.asked["consult"]:
            self.ask(asked)
        known = self.entry["facts"]["register"]["alreadyAsked"]
        self.repeated = [asked["agency"] for asked in self.asked["consult"] if asked["agency"] in known]

    def consultation_ask_also(self):
        self.ask(self.given)

    def consultation_amend(self):
        former = self.current()
        self.asked = {**self.asked, **{key: self.given[key] for key in self.given if key not in ("reason", "limit")}}
        self.cancel()
        self.state, self.round, again = "collecting", self.round + 1, {}
        for one in former:
            released = one.state == "released" and one.ground != "dossier-incomplete"
            if one.state != "transferred" and one.held_by != self.lead and not one.withdrawn and not released:
                again.setdefault(one.held_by, one.function)
        for agency, function in again.items():
            self.ask({"agency": agency, "function": function})

    def cancel(self):
        for one in self.opinions:
            if not one.is_settled():
                one.settle("cancelled", self.at)
        dispute = self.dispute()
        if dispute is not None and dispute.state not in ("unified", "decided", "discontinued"):
            dispute.end("discontinued")

    def consultation_withdraw(self):
        self.end("withdrawn", "withdrawn")
        self.cancel()

    def consultation_suspend(self):
        self.suspended = self.entry["actor"]["agency"]

    def consultation_resume(self):
        self.suspended = None

    def consultation_conclude(self):
        conclusion = self.given.get("conclusion")
        self.conclusion = conclusion if conclusion is not None and conclusion.strip() else self.conclusion
        differing = any(one.differs() for one in self.current())
        outcome = "agreed-with-differences" if differing else "agreed"
        self.end("concluded", "agreed-after-negotiation" if self.state == "reconciling" else outcome)

    def end(self, state, outcome):
        self.state, self.outcome, self.ended = state, outcome, self.at

    # what agencies say, and what is said to them

    def opinion_record_receipt(self):
        self.named("awaiting").received = self.given["receivedAt"]

    opinion_correct_receipt = opinion_record_receipt

    def opinion_answer(self):
        received = self.given.get("receivedAt", self.at)

        def in_time(one):
            return one.due is not None and received < one.due and self.state not in ENDED

        def able(one):
            if one.state == "answered":
                return one.late is None and all(c["result"] is None for c in one.comments.values())
            if one.state in ("deemed", "unanswered"):
                return one.late is None or in_time(one)
            return one.state == "overdue" or (one.state == "awaiting" and one.received is not None)

        opinion = self.of(whose(self.entry), able)
        if opinion.state in ("deemed", "unanswered") and not in_time(opinion):
            opinion.keep_late(self.given, self.at)
            return
        if opinion.state == "overdue" and not in_time(opinion):
            opinion.keep_late(self.given, self.at)
        if opinion.state == "deemed":
            opinion.lose_notice()
        opinion.answer(self.given, self.at)

    def opinion_clarify(self):
        self.own("clarifying").answer(self.given, self.at)

    def opinion_ask_clarification(self):
        opinion = self.named("answered")
        opinion.clarifications += 1
        opinion.settle("clarifying", None)

    def opinion_return(self):
        opinion = self.own("awaiting")
        opinion.state, opinion.ground = "returned", self.given["ground"]

    def opinion_accept_return(self):
        opinion = self.named("returned")
        opinion.settle("released", self.at)
        if "readdress" in self.given:
            opinion.successor = self.given["readdress"]["agency"]
            self.ask(self.given["readdress"])

    def opinion_contest_return(self):
        opinion = self.named("returned")
        opinion.office, opinion.contested = self.entry["facts"]["register"]["office"], self.at
        opinion.contest_overdue = opinion.decided = False
        opinion.state = "awaiting" if opinion.ground == "dossier-incomplete" else "contested"

    def opinion_complete_dossier(self):
        self.named("returned").state = "awaiting"

    def competence_decide(self):
        opinion = self.named("contested")
        opinion.decided = True
        opinion.settle(*(("awaiting", None) if self.given["competent"] is True else ("released", self.at)))

    def opinion_request_extension(self):
        self.own("awaiting").extension = {"workingDays": self.given["workingDays"], "state": "asked"}

    def decide_extension(self, state):
        asked = self.of(self.given["agency"], lambda one: one.extension is not None and one.extension["state"] == "asked")
        asked.extension = {**asked.extension, "state": state}

    def opinion_grant_extension(self):
        self.decide_extension("granted")

    def opinion_refuse_extension(self):
        self.decide_extension("refused")

    def opinion_close_unanswered(self):
        self.named("overdue").settle("unanswered", self.at)

    def opinion_accept_late(self):
        opinion = self.of(self.given["agency"], lambda one: one.state == "deemed" and one.late is not None)
        opinion.settle("answered", self.at)
        opinion.position, opinion.answered_at = opinion.late["position"], opinion.late["receivedAt"]
        opinion.comments = opinion.late["comments"]
        opinion.lose_notice()

    def opinion_withdraw_request(self):
        opinion = self.of(self.given["agency"], lambda one: not one.is_settled() and one.state != "clarifying")
        opinion.settle("cancelled", self.at)
        opinion.withdrawn = True

    def opinion_urge(self):
        self.of(self.given["agency"], lambda one: not one.is_settled()).urged += 1

    def opinion_assign(self):
        self.of(whose(self.entry), lambda one: not one.is_settled()).officer = self.given["officer"]

    def opinion_apologise(self):
        """Changes nothing of the outcome."""

    calendar_amended = opinion_apologise
    limit_given_back = opinion_apologise

    def comment(self, **changed):
        key = self.given["comment"]
        able = lambda one: one.state == "answered" and key in one.comments
        agency = self.given["agency"] if self.entry["command"] == "comment.resolve" else whose(self.entry)
        self.of(agency, able).comments[key].update(changed)

    def comment_resolve(self):
        self.comment(result=self.given["result"], maintained=None, at=self.at)

    def comment_yield(self):
        self.comment(maintained=False)

    def comment_maintain(self):
        self.comment(maintained=True)

    def notice_issue(self):
        agency = self.given["agency"]
        owed = [one for one in self.opinions if agency in (one.agency, one.held_by) and one.notice is not None]
        owed = [one for one in owed if one.notice["state"] == "pending"]
        must(owed, f"entry {self.entry['seq']} issues a notice that nobody owed")
        owed[0].notice = {**owed[0].notice, "state": "issued", "issuedAt": self.at}

    # the clock, and the register

    def limit_passed(self):
        subject, kind = self.given["subject"], self.given["kind"]
        if kind == "stage":
            next(one for one in self.disputes if f"dispute:{one.round}" == subject).overdue = True
        if kind == "confirmation":
            round_, agency = subject.split(":")[1:]
            dispute = next(one for one in self.disputes if str(one.round) == round_)
            dispute.sessions[agency][-1]["overdue"] = True
        if kind not in ("opinion", "notice", "competence"):
            return
        opinion = next((one for one in self.opinions if f"{one.round}:{one.agency}" == subject), None)
        must(opinion is not None, f"entry {self.entry['seq']} is of a limit of nobody")
        if kind != "opinion":
            opinion.notice_overdue = opinion.notice_overdue or kind == "notice"
            opinion.contest_overdue = opinion.contest_overdue or kind == "competence"
            return
        if opinion.state == "clarifying":
            opinion.settle("answered", self.at)
            opinion.unclarified = True
            return
        asked = opinion.extension is not None and opinion.extension["state"] == "asked"
        if asked and self.regulation["extension"]["undecidedAtLimit"] == "granted":
            opinion.extension = {**opinion.extension, "state": "granted"}
            return
        opinion.due = self.at
        if asked:
            opinion.extension = {**opinion.extension, "state": "lapsed"}
        silence = self.regulation["silence"]
        if silence["effect"] == "deemed-consent" and opinion.subordination in silence["appliesTo"]:
            opinion.settle("deemed", self.at)
            opinion.notice, opinion.notice_overdue = {"state": "pending", "issuedAt": None}, False
        else:
            opinion.state = "overdue"

    def agency_transferred(self):
        gone, successors = self.given["from"], self.given["successors"]
        if self.lead == gone and successors:
            self.lead = successors[0]["agency"]
        for dispute in self.disputes:
            if dispute.lead == gone and successors and dispute.state not in ("unified", "decided", "discontinued"):
                dispute.holder = self.lead if dispute.holder == gone else dispute.holder
                dispute.lead = self.lead
        for opinion in list(self.opinions):
            self.hand_over(opinion, gone, successors)

    def hand_over(self, opinion, gone, successors):
        by_function = [one["agency"] for one in successors if opinion.function in one["functions"]]
        successor = by_function[0] if by_function else None
        to = successor if opinion.held_by == gone else opinion.held_by
        if opinion.state == "clarifying" and to == self.lead:
            opinion.settle("answered", self.at)
            opinion.unclarified = True
        asks_itself = opinion.held_by == self.lead and not opinion.is_settled()
        if opinion.held_by != gone and not asks_itself:
            return
        if opinion.is_settled():
            opinion.held_by = successor or opinion.held_by
            return
        before = copy.deepcopy(opinion)
        opinion.settle("transferred", self.at)
        opinion.successor = successor
        if not asks_itself and successor is not None and successor != self.lead:
            self.go_on(before, successor)

    def go_on(self, before, successor):
        """The successor goes on with what was asked, or answers for both where it was asked itself."""
        there = [one for one in self.opinions if one.round == before.round]
        awaited = next((one for one in there if one.held_by == successor and one.state == "awaiting"), None)
        if awaited is not None and before.state == "awaiting":
            awaited.received = awaited.received or before.received
            own, theirs = awaited.extension, before.extension
            longer = own is not None and own["state"] == "asked" and theirs is not None and own["workingDays"] >= theirs["workingDays"]
            if theirs is not None and theirs["state"] == "asked" and not longer:
                awaited.extension = theirs
            return
        alone = all(one.agency != successor for one in there)
        known = self.entry["facts"]["register"]["agencies"].get(successor, {})
        before.predecessor, before.held_by = before.agency, successor
        before.officer, before.before = None, opinion_name(before) if before.state == "overdue" else None
        before.agency = successor if alone else f"{successor}~{before.agency}"
        before.external = known.get("external", before.external)
        before.subordination = known.get("subordination", before.subordination)
        if before.received is None and before.state != "overdue" and known.get("external") is False:
            before.received = self.at
        self.opinions.append(before)

    # dissent on main content

    def dispute_record_session(self):
        dispute, agency = self.dispute(), self.given["agency"]
        own = [one for one in self.current() if agency in (one.agency, one.held_by)]
        own.sort(key=lambda one: (2 if one.is_settled() else 0) + (0 if one.agency == agency else 1))
        must(dispute is not None and own, f"entry {self.entry['seq']} records a session on nothing")
        found = next((one for one in own if one.agency in dispute.dissenters), own[0])
        session = {"heldOn": self.given["heldOn"], "result": self.given["result"], "confirmed": None}
        session.update({"outdated": False, "overdue": False, "at": self.at})
        dispute.sessions.setdefault(found.agency, []).append(session)

    def answer_session(self, confirmed):
        dispute, agency = self.dispute(), whose(self.entry)
        waiting = lambda one: dispute.last_session(one.agency) is not None and dispute.last_session(one.agency)["confirmed"] is None
        dispute.last_session(self.of(agency, waiting).agency)["confirmed"] = confirmed

    def dispute_confirm_session(self):
        self.answer_session(True)

    def dispute_object_session(self):
        self.answer_session(False)

    def dispute_escalate(self):
        dispute = self.dispute()
        dispute.options = [{"key": one["key"], "text": one["text"]} for one in self.given["options"]]
        dispute.recommendation = self.given["recommendation"]
        dispute.stage("verifying", self.entry["facts"]["register"]["office"], self.at)
        self.state = "escalated"

    def dispute_find_incomplete(self):
        self.dispute().stage("incomplete", self.dispute().lead, self.at)

    def dispute_complete(self):
        self.dispute().stage("verifying", self.entry["facts"]["register"]["office"], self.at)

    def dispute_submit(self):
        self.dispute().stage("submitted", self.entry["facts"]["register"]["chairman"], self.at)

    def dispute_remit(self):
        self.dispute().stage("remitted", self.dispute().lead, self.at)

    def decide(self, by, option):
        dispute = self.dispute()
        must(dispute is not None, f"entry {self.entry['seq']} decides nothing")
        dispute.decision = {"option": option, "conclusion": self.given["conclusion"], "decidedAt": self.at}
        dispute.end("decided")
        self.conclusion = self.given["conclusion"]
        self.end("concluded", OUTCOME_OF[by])

    def dispute_decide(self):
        self.decide("chairman", self.given.get("option"))

    def consultation_decide(self):
        self.decide("lead", None)

    # what the opinions of the round come to

    def reckon(self):
        dispute = self.dispute()
        if dispute is not None:
            self.unify(dispute)
            self.meet_again(dispute)
        unified = lambda one: dispute is not None and dispute.is_unified(one.agency)
        standing = [one.agency for one in self.current() if one.dissents() and not unified(one)]
        pending = sum(not one.is_settled() for one in self.current())
        unresolved = sum(one.unresolved() for one in self.current())
        self.move(pending, unresolved, standing)
        if dispute is None:
            if self.state == "reconciling":
                self.disputes.append(Dispute(self.round, self.lead, standing, self.at))
            return
        if dispute.state in ("negotiating", "unified"):
            left = [one for one in dispute.dissenters if one in standing or dispute.is_unified(one)]
            self.now_dissenting(dispute, left + [one for one in standing if one not in left], ())
        elif dispute.state in ("verifying", "incomplete", "submitted", "remitted"):
            self.now_dissenting(dispute, dispute.dissenters + [one for one in standing if one not in dispute.dissenters], ())

    def move(self, pending, unresolved, standing):
        """Collected when all is settled, collecting again when something is not; reconciled when all is resolved and a dissent stands."""
        changed = self.tally != (pending, unresolved, standing)
        self.tally = (pending, unresolved, standing)
        if self.state == "collecting" and pending == 0:
            self.state = "consolidating"
        elif self.state == "consolidating" and pending > 0 and changed:
            self.state = "collecting"
        if self.state == "consolidating" and pending == 0 and unresolved == 0 and standing:
            self.state = "reconciling"

    def meet_again(self, dispute):
        """A dissent that came after the last session on it was not what the heads talked about."""
        anew = []
        for one in self.current() if dispute.state not in ("decided", "discontinued") else []:
            met = dispute.last_session(one.agency)
            if met is not None and one.dissents() and met["at"] < one.dissent_came():
                anew.append(one.agency)
        if anew:
            self.now_dissenting(dispute, list(dict.fromkeys(dispute.dissenters + anew)), anew)

    def unify(self, dispute):
        if dispute.state == "negotiating" and all(dispute.is_unified(one) for one in dispute.dissenters):
            dispute.end("unified")

    def now_dissenting(self, dispute, dissenters, anew):
        if dissenters == dispute.dissenters and not anew:
            return
        fresh = bool(anew) or any(one not in dispute.dissenters for one in dissenters)
        if dispute.state == "unified" and not dissenters:
            return
        dispute.dissenters = dissenters
        for agency in anew:
            for session in dispute.sessions.get(agency, []):
                session["outdated"] = True
        gone_up = dispute.state in ("verifying", "incomplete", "submitted", "remitted")
        if dispute.state == "unified" or (gone_up and fresh):
            dispute.stage("negotiating", dispute.lead, self.at)
            self.state = "reconciling" if self.state == "escalated" else self.state
        self.unify(dispute)

    # what it comes to, as it is shown

    def whole(self):
        """The view as the entries have it, without the limits in it."""
        put, dispute = self.asked if self.round > 0 else {}, self.dispute()
        questions = [{"key": one["key"], "text": one["text"]} for one in put.get("questions", [])]
        attached = [file["sha256"] for file in put.get("attachments", [])]
        request = {"attachments": attached, "position": put.get("position"), "proposal": put.get("proposal"), "questions": questions}
        return {
            "state": self.state,
            "outcome": self.outcome,
            "round": self.round,
            "suspended": self.suspended is not None,
            "proposalHash": sha256(put["proposal"].encode("utf-8")) if put else None,
            "requestHash": sha256(canonical(request).encode("utf-8")) if put else None,
            "regulation": self.regulation["id"],
            "regime": put.get("regime", "ordinary"),
            "lead": self.lead,
            "matter": self.asked.get("matter", ""),
            "subject": self.asked.get("subject", ""),
            "position": put.get("position", ""),
            "authority": put.get("authority", "province"),
            "urgency": put.get("urgency", "ordinary"),
            "urgencyReason": put.get("urgencyReason"),
            "repeated": self.repeated,
            "conclusion": self.conclusion,
            "differences": self.differences(),
            "openedAt": instant_shown(self.opened),
            "endedAt": instant_shown(self.ended),
            "responsible": self.responsible(),
            "opinions": {one.agency: self.shown_opinion(one) for one in self.current()},
            "dispute": None if dispute is None else shown_dispute(dispute),
        }

    def differences(self):
        dispute = self.dispute()
        worked_out = lambda one: dispute is not None and dispute.is_unified(one.agency)
        found = [one for one in self.current() if (one.dissents() and not worked_out(one)) or one.differs()]
        return [
            {
                "agency": one.agency,
                "onMainContent": one.dissents(),
                "position": one.position,
                "comments": [key for key, comment in one.comments.items() if stands(comment)],
            }
            for one in found
        ]

    def responsible(self):
        """Who holds the whole now."""
        if self.state in ENDED:
            return None
        if self.state == "draft":
            return {"role": "officer", "agency": self.lead}
        holder = self.dispute().holder if self.dispute() is not None else None
        return {"role": "head", "agency": self.suspended or holder or self.lead}

    def responsible_for(self, one):
        """Who has to act on an opinion next."""
        if (one.notice is not None and one.notice["state"] == "pending") or one.state == "returned":
            return {"role": "head", "agency": self.lead}
        if one.state == "contested":
            return None if one.office is None else {"role": "head", "agency": one.office}
        if one.is_settled():
            dispute = self.dispute()
            last = dispute.last_session(one.agency) if dispute is not None and dispute.state == "negotiating" else None
            asked = last is not None and last["result"] == "unified" and last["confirmed"] is None
            return {"role": "head", "agency": one.held_by} if asked else None
        if one.received is None:
            return {"role": "clerk", "agency": self.lead}
        if one.external:
            return {"role": "head", "agency": one.agency}
        return {"role": "head" if one.officer is None else "officer", "agency": one.held_by}

    def shown_opinion(self, one):
        late, notice = one.late, one.notice
        return {
            "state": one.state,
            "function": one.function,
            "position": one.position,
            "receivedAt": instant_shown(one.received),
            "settledAt": instant_shown(one.settled),
            "late": None if late is None else {"receivedAt": instant_shown(late["receivedAt"]), "position": late["position"]},
            "extension": one.extension,
            "clarifications": one.clarifications,
            "unclarified": one.unclarified,
            "urged": one.urged,
            "subordination": one.subordination,
            "ground": one.ground,
            "notice": None if notice is None else {"state": notice["state"], "issuedAt": instant_shown(notice["issuedAt"])},
            "responsible": self.responsible_for(one),
            "successor": one.successor,
            "predecessor": one.predecessor,
            "comments": {
                key: {name: comment[name] for name in ("weight", "condition", "result", "maintained")}
                for key, comment in one.comments.items()
            },
        }


def shown_dispute(dispute):
    decision = dispute.decision
    return {
        "state": dispute.state,
        "holder": dispute.holder,
        "overdue": dispute.overdue,
        "sessions": {
            agency: [{name: session[name] for name in ("heldOn", "result", "confirmed")} for session in held]
            for agency, held in dispute.sessions.items()
        },
        "options": dispute.options,
        "recommendation": dispute.recommendation,
        "decision": None if decision is None else {**decision, "decidedAt": instant_shown(decision["decidedAt"])},
    }


def instant_shown(text):
    """An instant as the view writes it, with +07:00."""
    return None if text is None else local(text).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "+07:00"


def same(told, known, where):
    """Whether a part of the view says what is known: the same members, of the same kinds. Members that nobody knows are passed over."""
    if isinstance(known, dict):
        must(isinstance(told, dict), f"the view tells {where} otherwise than the entries")
        for name, value in known.items():
            must(name in told, f"the view does not tell {where}/{name}")
            same(told[name], value, f"{where}/{name}")
    elif isinstance(known, list):
        must(isinstance(told, list) and len(told) == len(known), f"the view tells {where} otherwise than the entries")
        for place, value in enumerate(known):
            same(told[place], value, f"{where}/{place}")
    else:
        alike = told == known and isinstance(told, bool) == isinstance(known, bool)
        must(alike, f"the view tells {where} otherwise than the entries")


def check_lives(outcome, story):
    """Every limit that ran has its accounts from its beginning to its end, in the order in which they began, and none ran beside."""
    limits, left, begun = story.limits, list(story.limits), []
    for life in outcome.lives:
        kind, subject = life["key"]
        name, entry = f"the limit of {subject} ({kind})", life["entry"]
        while True:
            account = next((a for a in left if (a["kind"], a["subject"]) == (kind, subject)), None)
            must(account is not None, f"{name} ran from entry {entry} on, and there is no account of it")
            left.remove(account)
            agency, event, place = life["at"][entry]
            begun.append((limits.index(account), (entry, place)))
            must((account["agency"], account["from"]) == (agency, event), f"{name} is that of another agency, or of another event")
            applied = story.entry(entry)["facts"]["calendarHash"]
            must(account["calendarHash"] == applied, f"{name} is counted with another calendar than that of entry {entry}")
            must(entry >= max(line["entry"] for line in account["ledger"]), f"{name} is counted by an entry after it began")
            end = account["end"]
            if end["entry"] == life["until"]:
                must(end["what"] == life["what"], f"{name} ended otherwise than it is told")
                break
            told = end["what"] == "moved" and end["entry"] in life["at"] and end["entry"] > entry
            must(told, f"{name} did not end with entry {end['entry']}")
            entry = end["entry"]
    must(not left, "there is an account of a limit that did not run")
    order = [began for _, began in sorted(begun)]
    must(order == sorted(order), "the accounts of limits stand in another order than they began")


def check_whole(proof, story, calendars):
    """The whole view, where the second edition of the law decided everything."""
    if not story.is_second:
        return
    outcome, view, limits = Outcome(story.entries, story.regulation), proof["rendering"]["view"], story.limits
    check_lives(outcome, story)
    must(view["id"] == proof["consultation"], "the view is that of another consultation")
    same(view, outcome.whole(), "")
    for told, known in ((view["opinions"], {one.agency for one in outcome.current()}), *maps_in(view, outcome)):
        must(set(told) == set(known), "the view tells of somebody who was not asked, or of what was not said")
    if any(one.notice is not None for one in outcome.opinions):
        check_adopted(story)
    for one in outcome.current():
        check_shown_limits(view["opinions"][one.agency], one, story, calendars)
    if outcome.dispute() is not None:
        check_shown_stage(view["dispute"], outcome.dispute(), limits)


def maps_in(view, outcome):
    """What stands under names of its own: the comments of each opinion, the sessions of the dispute."""
    for one in outcome.current():
        yield view["opinions"][one.agency]["comments"], one.comments
    if outcome.dispute() is not None:
        yield view["dispute"]["sessions"], outcome.dispute().sessions


def check_shown_limits(told, one, story, calendars):
    """The limits of an opinion are shown as the last account has them; none that stands still."""
    notices = [a for a in story.limits if a["kind"] == "notice" and a["subject"] == opinion_name(one)]
    if one.notice is not None:
        must(notices and told["notice"]["dueAt"] == instant_shown(notices[-1]["dueAt"]), f"the notice to {one.agency} is shown with another limit")
    # A successor that takes over what is overdue already has no account of its own.
    own = [a for a in story.limits if a["kind"] == "opinion" and a["subject"] in (opinion_name(one), one.before)]
    # An answer that was asked and given within a suspension has none either; its limit begins to count when that ends.
    if own or one.state != "answered":
        last_day, due = (None, None) if not own else limit_now(one, own[-1], story, calendars)
        must((told["dueAt"], told["lastDay"]) == (instant_shown(due), last_day), f"{one.agency} is shown with another limit")
        return
    last_day = told["lastDay"]
    due = None if last_day is None else Counting(calendars[story.entries[0]["facts"]["calendarHash"]], story.regulation["clock"], "").due_at(date.fromisoformat(last_day))
    must(told["dueAt"] == instant_shown(due), f"{one.agency} is shown with a limit that is none")


def limit_now(one, account, story, calendars):
    """An answer can be replaced until its limit, which a suspension of the whole moves on with the others."""
    waits = one.state in ("awaiting", "clarifying", "returned", "contested")
    if (waits and account["end"]["what"] != "running") or (one.state != "answered" and account["end"]["what"] == "suspended"):
        return None, None
    if one.state != "answered":
        return account["lastDay"], account["dueAt"]
    ledger, last, due = list(account["ledger"]), account["lastDay"], account["dueAt"]
    for entry in story.entries[account["end"]["entry"] - 1 :]:
        counting = Counting(calendars[entry["facts"]["calendarHash"]], story.regulation["clock"], one.held_by)
        today = day_of(entry["effectiveAt"]).isoformat()
        if entry["command"] == "consultation.suspend" and due is not None and entry["effectiveAt"] < due:
            ledger, last, due = ledger + [{"kind": "pause", "on": today}], None, None
        if entry["command"] == "consultation.resume" and due is None:
            ledger = ledger + [{"kind": "resume", "on": today, "workingDays": max(1, counting.left(ledger))}]
            day = counting.fold(ledger)[0]
            last, due = day.isoformat(), counting.due_at(day)
    return last, due


def check_shown_stage(told, dispute, limits):
    stages = [a for a in limits if a["kind"] == "stage" and a["subject"] == f"dispute:{dispute.round}"]
    known = instant_shown(stages[-1]["dueAt"]) if stages and dispute.holder is not None else None
    must(told["dueAt"] == known, "the stage of the dispute is shown with another limit")


# --- and held against what people read ---------------------------------------------------------------------------------


OUTCOMES = {
    "agreed": "consultation.conclude",
    "agreed-with-differences": "consultation.conclude",
    "agreed-after-negotiation": "consultation.conclude",
    "decided-by-chairman": "dispute.decide",
    "decided-by-lead": "consultation.decide",
    "withdrawn": "consultation.withdraw",
}


def check_view(proof, story):
    view = proof["rendering"]["view"]
    outcome = view["outcome"]
    must(outcome is None or any(e["command"] == OUTCOMES[outcome] for e in story.entries), f"nobody did what made the outcome {outcome}")
    must(view["round"] == story.round_at(len(story.entries)), "the round that is shown is another one")
    check_request(view, story)
    if story.is_second:
        return
    for agency, opinion in view["opinions"].items():
        subject = f"{view['round']}:{agency}"
        accounts = [a for a in proof["rendering"]["limits"] if a["kind"] == "opinion" and a["subject"] == subject]
        if opinion["state"] == "deemed":
            must(accounts and accounts[-1]["end"]["what"] == "passed", f"{agency} is shown as silent, and it was not")
            must(local(accounts[-1]["dueAt"]) == shown(opinion["settledAt"]), f"{agency} is deemed from another instant")
            must(opinion["position"] is None, f"{agency} was silent and is shown with a position")
            check_bound(agency, story.entry(accounts[-1]["end"]["entry"]), story)
            notices = [a for a in proof["rendering"]["limits"] if a["kind"] == "notice" and a["subject"] == subject]
            owed = notices and notices[-1]["from"] == accounts[-1]["dueAt"] and opinion["notice"] is not None
            must(owed, f"{agency} is deemed to agree, and no notice was owed")
        if opinion["state"] == "answered":
            own = story.names(agency)
            given = [e for e in story.entries if e["command"] in ("opinion.answer", "opinion.clarify") and whose(e) in own]
            # Where a successor speaks for several requests, the entry alone does not say for which.
            spoken = given if len(own) > 1 else given[-1:]
            must(opinion["position"] in [e["with"]["position"] for e in spoken], f"{agency} is shown with another position")
        check_notice(agency, opinion, story)


def check_request(view, story):
    """What was asked, as it stands in the last round: silence agrees to that text, as it was sent."""
    asked = {}
    for entry in story.entries:
        if entry["command"] in ("consultation.draft", "consultation.open", "consultation.amend"):
            asked.update(entry["with"])
    if view["round"] == 0:
        return
    must(view["proposalHash"] == sha256(asked["proposal"].encode("utf-8")), "the proposal is another one")
    questions = [{"key": one["key"], "text": one["text"]} for one in asked["questions"]]
    attached = [file["sha256"] for file in asked.get("attachments", [])]
    whole = {"attachments": attached, "position": asked["position"], "proposal": asked["proposal"], "questions": questions}
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    must(view.get("requestHash") in (None, sha256(text.encode("utf-8"))), "what was asked is another request")


def check_bound(agency, passed, story):
    """Silence is agreement only where the rule says so, for those whom it binds, and where the province has adopted it."""
    silence = story.regulation["silence"]
    must(silence["effect"] == "deemed-consent", f"{agency} is deemed to agree, and the regulation knows no such thing")
    if passed["facts"].get("law", 1) < 2:
        return
    check_adopted(story)
    names, known = story.names(agency), {}
    for entry in story.entries:
        known.update({a["code"]: a for a in entry["facts"]["register"]["agencies"].values() if a["code"] in names})
    # The name under which it stands comes first, what it took over last: the one who keeps it is asked what it is.
    keeper = known.get(agency.split("~")[0], {})
    must(keeper.get("subordination", "department") in silence["appliesTo"], f"{agency} is deemed to agree, and the rule does not bind it")


def check_adopted(story):
    """Deemed consent needs that the province has adopted the rule; left out, it has, or need not."""
    adopted = all(entry["facts"]["register"].get("adopted") is not False for entry in story.entries)
    must(adopted, "silence is deemed consent under a rule that was not adopted")


def check_notice(agency, opinion, story):
    """The written notice of a deemed consent: issued, or issued and then corrected, or still owed."""
    state = None if opinion["notice"] is None else opinion["notice"]["state"]
    names = story.names(agency)
    issued = [e for e in story.entries if e["command"] == "notice.issue" and e["with"].get("agency") in names]
    must(state not in ("issued", "corrected") or issued, f"the notice to {agency} is shown as issued, and nobody did so")
    if state in ("issued", "corrected"):
        must(shown(opinion["notice"]["issuedAt"]) in [local(e["effectiveAt"]) for e in issued], f"the notice to {agency} was issued at another instant")
    must(state != "pending" or len(names) > 1 or not issued, f"the notice to {agency} is shown as owed, and was issued")
    must((state == "corrected") <= (opinion["state"] == "answered"), f"the notice to {agency} is shown as corrected, and nobody answered")


def shown(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%f+07:00")


def verify(proof, key=None, witnesses=()):
    must(isinstance(proof, dict), "this is no proof at all")
    must(proof.get("format") == "dong-thuan-proof" and proof.get("v") == 2, "this is no proof of version 2")
    entries, _ = read_entries(proof)
    size, root, signer, seen = check_note(proof["checkpoint"], key, witnesses)
    check_tree(proof, size, root)
    seal = check_seal(proof, entries, size, root)
    regulation, calendars = read_rules(proof, entries)
    story = check_limits(proof, entries, regulation, calendars, seal["upTo"])
    check_view(proof, story)
    check_whole(proof, story, calendars)
    return entries, seal, signer, seen


def verify_text(text, key=None, witnesses=()):
    """The same of the text of a file. Whatever is wrong with it is told as `Wrong`."""
    try:
        proof = read_json(text)
        return proof, verify(proof, key, witnesses)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
        raise Wrong(f"a part is missing or of the wrong kind ({error!r})") from error


def main():
    arguments = argparse.ArgumentParser(description="Verifies a proof of Đồng Thuận.")
    arguments.add_argument("file")
    arguments.add_argument("--key", help="the key that the province publishes, or its SHA-256")
    arguments.add_argument("--tsa-ca", help="certificates (PEM) of an authority that must have stamped the checkpoint; asks OpenSSL")
    arguments.add_argument("--witness", action="append", default=[], help="the key of a witness that must have cosigned")
    given = arguments.parse_args()
    try:
        with open(given.file, encoding="utf-8") as file:
            text = file.read()
        json.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        print(f"CANNOT READ {given.file}: {error}", file=sys.stderr)
        return 2
    try:
        proof, (entries, seal, signer, seen) = verify_text(text, given.key, given.witness)
        stamped = check_timestamp(proof["checkpoint"], given.tsa_ca) if given.tsa_ca else None
    except (Wrong, binascii.Error) as wrong:
        print(f"WRONG: {wrong}")
        return 1
    except OSError as error:
        print(f"CANNOT CHECK the timestamp: {error}", file=sys.stderr)
        return 2
    limits = len(proof["rendering"]["limits"])
    print(f"OK: {proof['consultation']} of {proof['province']}, {len(entries)} entries, {limits} limits counted")
    print(f"    sealed at {seal['at']} by checkpoint {seal['seal']}, complete up to {seal['upTo']}, signed with key {signer}")
    for name, seconds in seen:
        print(f"    seen by {name} at {datetime.utcfromtimestamp(seconds).strftime('%Y-%m-%dT%H:%M:%SZ')}")
    if stamped is not None:
        print(f"    stamped by the authority at {stamped}")
    if given.key is None:
        print("    NOT PROVEN YET: compare the key with the one that the province publishes, and give it with --key")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
