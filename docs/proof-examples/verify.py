#!/usr/bin/env python3
"""Verifies a proof of Đồng Thuận, written from docs/proof.md alone. Python 3.8 or later, standard library only.

    python3 verify.py FILE [--key-id ID]

Exit code 0: the proof holds (then compare the key id with the one that the province publishes, or give it with --key-id).
Exit code 1: it does not; the first thing that is wrong is told. Exit code 2: the file cannot be read.
"""
import argparse
import base64
import hashlib
import json
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


def read_entries(proof):
    entries, head = [], GENESIS
    for index, proven in enumerate(proof["entries"]):
        seq = index + 1
        text = proven["entry"].encode("utf-8")
        must(proven["seq"] == seq, f"entry {seq} is missing or out of order")
        must(sha256(text) == proven["hash"], f"entry {seq} was changed: its hash does not fit its text")
        entry = json.loads(proven["entry"])
        must(entry["v"] == 1, f"entry {seq} is of another version")
        must(entry["province"] == proof["province"], f"entry {seq} is of another province")
        must(entry["chain"] == proof["consultation"], f"entry {seq} is of another consultation")
        must(entry["seq"] == seq, f"entry {seq} has another number in it")
        must(entry["prev"] == head, f"entry {seq} does not hold the hash of the entry before it")
        entries.append(entry)
        head = proven["hash"]
    must(entries, "there are no entries")
    return entries, head


# --- Step 2: from the last entry to the root ------------------------------------------------------------------------


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_by_path(leaf, index, size, path):
    must(0 <= index < size, "the head has no place in the tree")
    if size == 1:
        must(not path, "the Merkle path is too long")
        return leaf
    must(path, "the Merkle path is too short")
    split = 1
    while split * 2 < size:
        split *= 2
    must(path[-1] == path[-1].lower(), "a hash is written in lower case")
    beside, below = bytes.fromhex(path[-1]), path[:-1]
    if index < split:
        return node(root_by_path(leaf, index, split, below), beside)
    return node(beside, root_by_path(leaf, index - split, size - split, below))


def check_tree(proof, body, head):
    leaf = {"chain": proof["consultation"], "hash": head, "seq": len(proof["entries"])}
    text = json.dumps(leaf, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    checkpoint = proof["checkpoint"]
    leaf_hash = hashlib.sha256(b"\x00" + text.encode("utf-8")).digest()
    root = root_by_path(leaf_hash, checkpoint["index"], body["entries"], checkpoint["path"])
    must(root.hex() == body["root"], "the Merkle path does not lead to the root of the checkpoint")


# --- Step 3: the checkpoint and its signature -----------------------------------------------------------------------


def check_signature(checkpoint, body):
    public_key = base64.b64decode(checkpoint["publicKey"])
    must(sha256(public_key)[:16] == body["keyId"], "the public key is not the one that the checkpoint names")
    signature = base64.b64decode(checkpoint["signature"])
    must(is_signed(public_key, checkpoint["body"].encode("utf-8"), signature), "the signature is false")


def check_checkpoint(proof, body, key_id):
    must(body["v"] == 1 and body["province"] == proof["province"], "the checkpoint is of another province")
    check_signature(proof["checkpoint"], body)
    must(key_id is None or key_id == body["keyId"], f"the checkpoint is signed with another key: {body['keyId']}")
    previous = proof["previous"]
    if previous is None:
        must(body["seq"] == 1 and body["prev"] == GENESIS, "the checkpoint before is missing")
        return
    before = json.loads(previous["body"])
    must(sha256(previous["body"].encode("utf-8")) == body["prev"], "the checkpoint before is another one")
    must(before["province"] == proof["province"] and before["seq"] == body["seq"] - 1, "the checkpoint before is another one")
    check_signature(previous, before)


# --- Step 4: the rules that were applied ----------------------------------------------------------------------------


def read_rules(proof, entries):
    regulations, calendars = {}, {}
    for kept in proof["regulations"]:
        must(sha256(kept["body"].encode("utf-8")) == kept["hash"], "a regulation does not fit its hash")
        regulations[kept["hash"]] = json.loads(kept["body"])
    for kept in proof["calendars"]:
        must(sha256(kept["body"].encode("utf-8")) == kept["hash"], "a calendar does not fit its hash")
        calendars[kept["hash"]] = json.loads(kept["body"])
        must(calendars[kept["hash"]]["version"] == kept["version"], "a calendar is of another version")
    opened = None
    for entry in entries:
        facts = entry["facts"]
        must(facts["regulation"] in regulations, f"the regulation of entry {entry['seq']} is missing")
        must(facts["calendarHash"] in calendars, f"the calendar of entry {entry['seq']} is missing")
        must(calendars[facts["calendarHash"]]["version"] == facts["calendar"], f"entry {entry['seq']} names another calendar")
        must(opened in (None, facts["regulation"]), f"entry {entry['seq']} applies another regulation")
        if entry["command"] == "consultation.open":
            opened = facts["regulation"]
    return regulations[entries[-1]["facts"]["regulation"]], calendars


# --- Step 5: the limits ---------------------------------------------------------------------------------------------

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

    def __init__(self, entries, regulation):
        self.entries, self.regulation = entries, regulation

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

    def asked(self, seq):
        """The round that ran with an entry, and the agencies that had been asked by then."""
        opening, round_, readdressed = {}, 0, []
        for entry in self.entries[:seq]:
            given, command = entry["with"], entry["command"]
            opening.update(given if command in ("consultation.draft", "consultation.open") else {})
            round_ += command in ("consultation.open", "consultation.amend")
            if command == "opinion.accept-return" and "readdress" in given:
                readdressed.append(given["readdress"]["agency"])
            if command == "consultation.ask-also":
                readdressed.append(given["agency"])
        return round_, [consulted["agency"] for consulted in opening.get("consult", [])] + readdressed

    def names(self, agency):
        """The agency and those whose requests it took over in a reorganisation."""
        # What stands beside an opinion of the successor's own is named SUCCESSOR~FROM.
        names = [agency, *(agency.split("~") if "~" in agency else [])]
        for entry in reversed(self.entries):
            if entry["command"] == "agency.transferred":
                if any(successor["agency"] in names for successor in entry["with"]["successors"]):
                    names.append(entry["with"]["from"])
        return names

    def extension(self, seq, agency):
        names = self.names(agency)
        asked = [e for e in self.entries[:seq] if e["command"] == "opinion.request-extension" and whose(e) in names]
        must(asked, f"entry {seq} extends a limit, and nobody had asked")
        return asked[-1]["with"]["workingDays"]


def whose(entry):
    """The consulted agency whose act an entry is; the lead's clerk enters those of an agency outside."""
    return entry["with"].get("agency") or entry["actor"]["agency"]


RECEIPTS = ("opinion.record-receipt", "opinion.correct-receipt")
STAGES = {
    "dispute.escalate": ("office", "verifyWithin"),
    "dispute.find-incomplete": ("office", "completeWithin"),
    "dispute.complete": ("office", "verifyWithin"),
    "dispute.submit": ("decision", "within"),
    "dispute.remit": ("decision", "within"),
}


OTHERS = {"competence": ("competence", "decideWithin"), "confirmation": ("reconciliation", "confirmWithin")}


def check_line(account, line, before, story, counting):
    entry = story.entry(line["entry"])
    command, given, rules = entry["command"], entry["with"], story.regulation
    number, agency = account["subject"].split(":")[-2:]
    name = f"the limit of {account['subject']} ({account['kind']})"
    if line["kind"] == "start" and before:
        must(account["kind"] == "opinion" and command == "opinion.complete-dossier", f"{name} was counted anew by nobody")
        must(line["on"] == day_of(entry["effectiveAt"]).isoformat(), f"{name} is counted anew from another day")
        first = len([day for after, until in counting.fold(before[:1])[1] for day in counting.between(after, until)])
        must(line["budget"] == {"workingDays": max(1, first)}, f"{name} is longer or shorter than was given")
    elif line["kind"] == "start" and account["kind"] == "opinion":
        round_, asked = story.asked(line["entry"])
        must(number == str(round_), f"{name} is of another round")
        must(any(known in asked for known in story.names(agency)), f"{name} is that of an agency which was not asked")
        received = given["receivedAt"] if command in RECEIPTS else entry["effectiveAt"]
        # Two requests that became one by a reorganisation have the receipt of one and the later limit.
        merged = len(story.names(agency)) > 1
        must(merged or account["from"] == received, f"{name} is not counted from the receipt")
        must(merged or line["on"] == counting.receipt_day(received, entry["facts"].get("law", 1)).isoformat(), f"{name} starts on another day")
        must(merged or line["budget"] == story.budget(line["entry"], agency), f"{name} is longer or shorter than was given")
    elif line["kind"] == "start":
        part, key = ("reconciliation", "within") if account["kind"] == "stage" else ("silence", "noticeWithin")
        part, key = STAGES.get(command, (part, key)) if account["kind"] == "stage" else (part, key)
        part, key = OTHERS.get(account["kind"], (part, key))
        must(account["from"] == entry["effectiveAt"], f"{name} is not counted from its event")
        must(line["on"] == day_of(account["from"]).isoformat(), f"{name} starts on another day")
        must(line["budget"] == rules[part][key], f"{name} is longer or shorter than the regulation says")
    elif line["kind"] == "extend":
        must(command in ("opinion.grant-extension", "limit.passed"), f"{name} was extended by nobody")
        granted = command == "opinion.grant-extension" or rules["extension"]["undecidedAtLimit"] == "granted"
        must(granted and line["workingDays"] == story.extension(line["entry"], agency), f"{name} was extended otherwise")
    elif line["kind"] == "pause":
        must(line["on"] <= day_of(entry["effectiveAt"]).isoformat(), f"{name} stood still from another day")
    elif line["kind"] == "resume":
        left = counting.left(before)
        must(line["workingDays"] in (left, max(1, left)), f"{name} goes on with other days than were left")
    else:
        contest, least = rules["return"]["afterContest"]["workingDays"], rules["silence"].get("leastNotice")
        notice = [least["workingDays"]] if least else []
        named = [1] if before and "on" in before[0]["budget"] else []
        within = {
            "opinion.contest-return": [contest],
            "competence.decide": [contest],
            "opinion.ask-clarification": [rules["clarification"]["within"]["workingDays"]],
            "opinion.record-receipt": notice + named,
            "opinion.correct-receipt": notice + named,
            "agency.transferred": notice,
            "calendar.amended": [0, 1],
        }.get(command, named)
        must(line["workingDays"] in within, f"{name} was prolonged otherwise than the regulation says")
        days = [day_of(entry["effectiveAt"]).isoformat(), before[0]["on"]]
        must(line["on"] in days or line["workingDays"] == 0, f"{name} was prolonged from another day")


def check_count(account, counting):
    name = f"the limit of {account['subject']} ({account['kind']})"
    last, spans = counting.fold(account["ledger"])
    start = date.fromisoformat(account["startedOn"])
    must(account["startedOn"] == account["ledger"][0]["on"], f"{name} starts on another day")
    days = [start + DAY * n for n in range(1, (last - start).days + 1)]
    ran = [day for day in days if any(after < day <= until for after, until in spans)]
    counted = [day.isoformat() for day in ran if counting.works(day)]
    must(account["counted"] == counted, f"{name} counts other days than the calendar's working days")
    skipped = [counting.skipped(day) for day in days if day.isoformat() not in counted]
    must(account["skipped"] == skipped, f"{name} skips other days than the calendar's days off")
    must(account["lastDay"] == last.isoformat(), f"{name} ends on another day")
    must(account["dueAt"] == counting.due_at(last), f"{name} ends at another instant")


def check_end(account, story):
    name = f"the limit of {account['subject']} ({account['kind']})"
    end = account["end"]
    if end["what"] == "running":
        must(end["entry"] is None, f"{name} both runs and has ended")
        return
    entry = story.entry(end["entry"])
    must(end["at"] == entry["effectiveAt"], f"{name} ended at another instant")
    done = {
        ("opinion", "met"): ("opinion.answer", "opinion.clarify"),
        ("opinion", "suspended"): ("opinion.return", "consultation.suspend"),
        ("competence", "met"): ("competence.decide",),
        ("notice", "met"): ("notice.issue",),
    }.get((account["kind"], end["what"]))
    must(done is None or entry["command"] in done, f"{name} did not end so with entry {end['entry']}")
    if account["kind"] == "opinion" and end["what"] in ("met", "suspended") and entry["command"] != "consultation.suspend":
        names = story.names(account["subject"].split(":")[1])
        must(whose(entry) in names, f"{name} was ended by entry {end['entry']}, the act of another agency")
    if end["what"] != "passed":
        must(end["at"] < account["dueAt"] or entry["command"] == "limit.passed", f"{name} ended after it had passed")
        return
    what = {"subject": account["subject"], "kind": account["kind"]}
    must(entry["command"] == "limit.passed" and entry["with"] == what, f"{name} has not passed with entry {end['entry']}")
    must(end["at"] == account["dueAt"] and entry["at"] >= account["dueAt"], f"{name} has passed at another instant")
    if account["kind"] == "opinion":
        check_silence(account, story)


# After these an answer is waited for again.
REOPENING = (
    "opinion.ask-clarification",
    "opinion.contest-return",
    "opinion.complete-dossier",
    "competence.decide",
)


def check_silence(account, story):
    """Between the start of a limit that passed and its end, no answer and no return stood."""
    names, stands = story.names(account["subject"].split(":")[1]), False
    for entry in story.entries[account["ledger"][0]["entry"] - 1 : account["end"]["entry"] - 1]:
        command = entry["command"]
        if command in ("opinion.answer", "opinion.clarify", "opinion.return") and whose(entry) in names:
            stands = True
        if command in REOPENING and entry["with"].get("agency") in names:
            stands = False
    must(not stands, f"{account['subject']} was not silent when its limit passed")


def under_regime(regulation, entries):
    """The regulation as it rules the matter: a regime replaces some of its keys."""
    opening = {}
    for entry in entries:
        opening.update(entry["with"] if entry["command"] in ("consultation.draft", "consultation.open") else {})
    regulation = json.loads(json.dumps(regulation))
    name = opening.get("regime", "ordinary")
    for path, value in ({} if name == "ordinary" else regulation["regimes"][name]["set"]).items():
        *above, last = path.split(".")
        part = regulation
        for key in above:
            part = part[key]
        part[last] = value
    return regulation


def check_limits(proof, entries, regulation, calendars):
    regulation = under_regime(regulation, entries)
    story = Story(entries, regulation)
    for account in proof["limits"]:
        must(account["calendarHash"] in calendars, "a limit was counted with a calendar that is not there")
        must(calendars[account["calendarHash"]]["version"] == account["calendar"], "a limit names another calendar")
        counting = Counting(calendars[account["calendarHash"]], regulation["clock"], account["agency"])
        for line in account["ledger"]:
            # What was decided under an earlier calendar was dated by it; the cut-off alone depends on that.
            decided = calendars[story.entry(line["entry"])["facts"]["calendarHash"]]
            before = account["ledger"][: account["ledger"].index(line)]
            check_line(account, line, before, story, Counting(decided, regulation["clock"], account["agency"]))
        check_count(account, counting)
        check_end(account, story)
    ended = {account["end"]["entry"] for account in proof["limits"]}
    for entry in entries:
        if entry["command"] == "limit.passed" and entry["with"]["kind"] != "reminder":
            must(entry["seq"] in ended, f"entry {entry['seq']} says that a limit passed of which there is no account")


# --- Step 6: the outcome that people read ---------------------------------------------------------------------------


def check_view(proof, entries):
    round_ = proof["view"]["round"]
    for agency, opinion in proof["view"]["opinions"].items():
        accounts = [a for a in proof["limits"] if a["kind"] == "opinion" and a["subject"] == f"{round_}:{agency}"]
        if opinion["state"] == "deemed":
            must(accounts and accounts[-1]["end"]["what"] == "passed", f"{agency} is shown as silent, and it was not")
            must(local(accounts[-1]["dueAt"]) == shown(opinion["settledAt"]), f"{agency} is deemed from another instant")
            must(opinion["position"] is None, f"{agency} was silent and is shown with a position")
        if opinion["state"] == "answered":
            own = Story(entries, None).names(agency)
            given = [e for e in entries if e["command"] in ("opinion.answer", "opinion.clarify") and whose(e) in own]
            must(given and opinion["position"] in [e["with"]["position"] for e in given], f"{agency} is shown with another position")


def shown(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%f+07:00")


def verify(proof, key_id=None):
    must(proof.get("format") == "dong-thuan-proof" and proof.get("v") == 1, "this is no proof of version 1")
    entries, head = read_entries(proof)
    body = json.loads(proof["checkpoint"]["body"])
    check_tree(proof, body, head)
    check_checkpoint(proof, body, key_id)
    regulation, calendars = read_rules(proof, entries)
    check_limits(proof, entries, regulation, calendars)
    check_view(proof, entries)
    return entries, body


def main():
    arguments = argparse.ArgumentParser(description="Verifies a proof of Đồng Thuận.")
    arguments.add_argument("file")
    arguments.add_argument("--key-id", help="the id of the key that the province publishes")
    given = arguments.parse_args()
    try:
        with open(given.file, encoding="utf-8") as file:
            proof = json.load(file)
    except (OSError, ValueError) as error:
        print(f"CANNOT READ {given.file}: {error}", file=sys.stderr)
        return 2
    try:
        entries, body = verify(proof, given.key_id)
    except Wrong as wrong:
        print(f"WRONG: {wrong}")
        return 1
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        print(f"WRONG: a part is missing or of the wrong kind ({error!r})")
        return 1
    print(f"OK: {proof['consultation']} of {proof['province']}, {len(entries)} entries, {len(proof['limits'])} limits counted")
    print(f"    anchored at {body['at']} by checkpoint {body['seq']}, signed with key {body['keyId']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
