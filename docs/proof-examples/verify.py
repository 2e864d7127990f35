#!/usr/bin/env python3
"""Verifies a proof of Đồng Thuận, written from docs/proof.md alone. Python 3.8 or later, standard library only.

    python3 verify.py FILE --key KEY [--witness KEY …]

KEY is what the province publishes: the SHA-256 of its public key, 64 digits, or the whole key, NAME+HASH+BASE64. A witness's key is
always the whole one; each that is given must have cosigned.

Exit code 0: the proof holds, by that key. Exit code 1: it does not; the first thing that is wrong is told. Exit code 2: the file cannot
be read. Exit code 3: it holds by the key that it brings along, and no --key said whose that is: this proves nothing yet.
"""
import argparse
import base64
import hashlib
import json
import re
import sys
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


def once(pairs):
    """An object of JSON in which no name stands twice."""
    must(len({name for name, _ in pairs}) == len(pairs), "a name stands twice in an object")
    return dict(pairs)


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_canonical(text, what):
    """What a text that is hashed says; it is written in the one way in which canonical JSON writes it."""
    value = json.loads(text, object_pairs_hook=once)
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
        must(proven["seq"] == seq, f"entry {seq} is missing or out of order")
        must(sha256(text) == proven["hash"], f"entry {seq} was changed: its hash does not fit its text")
        entry = read_canonical(proven["entry"], f"entry {seq}")
        must(entry["v"] == 1, f"entry {seq} is of another version")
        must(entry["province"] == proof["province"], f"entry {seq} is of another province")
        must(entry["chain"] == proof["consultation"], f"entry {seq} is of another consultation")
        must(entry["seq"] == seq, f"entry {seq} has another number in it")
        must(entry["prev"] == head, f"entry {seq} does not hold the hash of the entry before it")
        # What a person does happens when it is recorded; only a limit may be recorded late.
        acted = entry["actor"]["kind"] == "person"
        must(entry["effectiveAt"] == entry["at"] if acted else entry["effectiveAt"] <= entry["at"], f"entry {seq} is of another moment")
        entries.append(entry)
        head = proven["hash"]
    must(entries, "there are no entries")
    for before, entry in zip(entries, entries[1:]):
        must(entry["at"] >= before["at"], f"entry {entry['seq']} is earlier than the entry before it")
    return entries, head


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
    origin, size, root, *_ = text.split("\n")
    must(re.fullmatch("0|[1-9][0-9]*", size), "the size of the tree is no number")
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


def chain_key(chain):
    return sha256(chain.encode("utf-8"))


def check_tree(proof, size, root):
    before = -1
    for proven in proof["entries"]:
        text = canonical({"chain": chain_key(proof["consultation"]), "hash": proven["hash"], "seq": proven["seq"]})
        must(before < proven["index"] < size - 1, f"entry {proven['seq']} stands in another place of the log")
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
    must(seal["upTo"] <= seal["at"], "the seal is complete up to a moment after it")
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


def local(instant):
    return datetime.strptime(instant, "%Y-%m-%dT%H:%M:%S.%fZ") + VIETNAM


def day_of(instant):
    return local(instant).date()


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

    def receipt_day(self, instant, law):
        cut_off, day = self.clock["receiptCutOff"], day_of(instant)
        if cut_off is not None and law >= 2 and not self.works(day):
            return self.at_or_after(day)
        if cut_off is None or local(instant).strftime("%H:%M:%S.%f") <= cut_off + ":00.000000":
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

    def entry(self, seq):
        must(isinstance(seq, int) and 1 <= seq <= len(self.entries), f"a limit names entry {seq}, which is not there")
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
            if command == "consultation.ask-also":
                default = self.regulation["limits"][opening.get("urgency", "ordinary")]
                inherited = budget if "workingDays" in budget else {default.get("unit", "workingDays"): default["default"]}
                readdressed[given["agency"]] = given.get("limit", inherited)
            if command == "opinion.accept-return" and "readdress" in given:
                readdressed[given["readdress"]["agency"]] = given["readdress"].get("limit", budget)
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

    def check(self):
        kind = self.line["kind"]
        self.must(kind in ("start", "extend", "at-least", "pause", "resume"), f"has a step of an unknown kind: {kind}")
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
        # A receipt that was corrected within the same day leaves the first line as it was.
        later = [self.story.entry(line["entry"]) for line in self.account["ledger"][1:]]
        corrected = [e["with"]["receivedAt"] for e in later if e["command"] == "opinion.correct-receipt" and whose(e) in self.names]
        same = [r for r in corrected if self.line["on"] in [c.receipt_day(r, law).isoformat() for c in self.countings]]
        self.must(self.account["from"] in (received, *others, *same), "is not counted from the receipt")
        self.must(self.line["on"] in days, "starts on another day")
        budgets = [self.story.budget(self.line["entry"], agency) for agency in asked]
        self.must(self.line["budget"] in budgets, "is longer or shorter than was given")

    def counted_anew(self):
        self.must(self.command == "opinion.complete-dossier" and self.names_it(), "was counted anew by nobody")
        self.must(self.line["on"] == self.today, "is counted anew from another day")
        first = [len([day for after, until in c.fold(self.before[:1])[1] for day in c.between(after, until)]) for c in self.countings]
        self.must(self.line["budget"] in [{"workingDays": max(1, days)} for days in first], "is longer or shorter than was given")

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
        self.must(self.line["budget"] == self.rules[part][key], "is longer or shorter than the regulation says")

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
        of_register = self.command in ("agency.transferred", "calendar.amended")
        own = of_register or self.names_it()
        if own and self.line["workingDays"] == within and self.line["on"] == self.today:
            return
        # A named day that was over before anything was received gives one working day.
        named = "on" in self.before[0]["budget"] and self.line["entry"] == self.before[0]["entry"]
        if named and self.line["workingDays"] == 1 and self.line["on"] == self.before[0]["on"]:
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
    # Received on a day off and resumed on it, a limit runs from before the day on which it counts as received.
    first = min([start] + [after for after, _ in spans])
    days = [first + DAY * n for n in range(1, (last - first).days + 1)]
    ran = [day for day in days if any(after < day <= until for after, until in spans)]
    counted = [day.isoformat() for day in ran if counting.works(day)]
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
        return
    entry = story.entry(end["entry"])
    command = entry["command"]
    must(end["at"] == entry["effectiveAt"], f"{name} ended at another instant")
    must(max(line["entry"] for line in account["ledger"]) < end["entry"], f"{name} ended before it was counted")
    if end["what"] == "passed":
        what = {"subject": account["subject"], "kind": account["kind"]}
        must(command == "limit.passed" and entry["with"] == what, f"{name} has not passed with entry {end['entry']}")
        must(end["at"] == account["dueAt"] and entry["at"] >= account["dueAt"], f"{name} has passed at another instant")
        if account["kind"] == "opinion":
            check_silence(account, story)
        return
    done = ENDS.get((account["kind"], end["what"]), ())
    must(done is None or command in done, f"{name} did not end so with entry {end['entry']}")
    # A stage may begin and end by the very entry with which another limit passes.
    must(end["at"] < account["dueAt"] or command == "limit.passed", f"{name} ended after it had passed")
    if account["kind"] != "stage" and command in OF_ITS_AGENCY:
        must(story.is_same(whose(entry), account["subject"].split(":")[-1]), f"{name} was ended by entry {end['entry']}, the act of another agency")
    if account["kind"] == "notice" and end["what"] == "ended":
        check_fallen(account, entry, story)
    if end["what"] == "moved":
        check_moved(account, index, entry, story)


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
    must(again or merged or entry["seq"] in lines, f"the limit of {account['subject']} was counted anew by another entry")


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
    # A draft may name a regime that there is not: nothing is opened under it.
    known = name != "ordinary" and name in regulation.get("regimes", {})
    for path, value in (regulation["regimes"][name]["set"] if known else {}).items():
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
        if entry["command"] not in ("consultation.open", "consultation.ask-also") or story.suspended_at(seq):
            continue
        known = entry["facts"]["register"]["agencies"]
        for agency in story.asked_by(seq):
            subject = f"{story.round_at(seq)}:{agency}"
            counted = any(a["subject"] == subject and a["ledger"][0]["entry"] == seq for a in proof["rendering"]["limits"])
            must(counted or known.get(agency, {}).get("external") is True, f"{agency} was asked, and there is no account of its limit")


# --- Step 7: the outcome that people read ---------------------------------------------------------------------------


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
    names, known = story.names(agency), {}
    for entry in story.entries:
        must(entry["facts"]["register"].get("adopted") is not False, f"{agency} is deemed to agree under a rule that was not adopted")
        known.update({a["code"]: a for a in entry["facts"]["register"]["agencies"].values() if a["code"] in names})
    # The name under which it stands comes first, what it took over last: the one who keeps it is asked what it is.
    keeper = known.get(agency.split("~")[0], {})
    must(keeper.get("subordination", "department") in silence["appliesTo"], f"{agency} is deemed to agree, and the rule does not bind it")


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
    must(proof.get("format") == "dong-thuan-proof" and proof.get("v") == 2, "this is no proof of version 2")
    entries, _ = read_entries(proof)
    size, root, signer, seen = check_note(proof["checkpoint"], key, witnesses)
    check_tree(proof, size, root)
    seal = check_seal(proof, entries, size, root)
    regulation, calendars = read_rules(proof, entries)
    story = check_limits(proof, entries, regulation, calendars, seal["upTo"])
    check_view(proof, story)
    return entries, seal, signer, seen


def main():
    arguments = argparse.ArgumentParser(description="Verifies a proof of Đồng Thuận.")
    arguments.add_argument("file")
    arguments.add_argument("--key", help="the key that the province publishes, or its SHA-256")
    arguments.add_argument("--witness", action="append", default=[], help="the key of a witness that must have cosigned")
    given = arguments.parse_args()
    try:
        with open(given.file, encoding="utf-8") as file:
            text = file.read()
        json.loads(text)
    except (OSError, ValueError) as error:
        print(f"CANNOT READ {given.file}: {error}", file=sys.stderr)
        return 2
    try:
        proof = json.loads(text, object_pairs_hook=once)
        entries, seal, signer, seen = verify(proof, given.key, given.witness)
    except Wrong as wrong:
        print(f"WRONG: {wrong}")
        return 1
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        print(f"WRONG: a part is missing or of the wrong kind ({error!r})")
        return 1
    limits = len(proof["rendering"]["limits"])
    print(f"OK: {proof['consultation']} of {proof['province']}, {len(entries)} entries, {limits} limits counted")
    print(f"    sealed at {seal['at']} by checkpoint {seal['seal']}, complete up to {seal['upTo']}, signed with key {signer}")
    for name, seconds in seen:
        print(f"    seen by {name} at {datetime.utcfromtimestamp(seconds).strftime('%Y-%m-%dT%H:%M:%SZ')}")
    if given.key is None:
        print("    NOT PROVEN YET: compare the key with the one that the province publishes, and give it with --key")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
