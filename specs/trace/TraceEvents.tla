---------------------------- MODULE TraceEvents ----------------------------
(***************************************************************************)
(* The lines of two logs as TLA+ has them: what a guest's kernel and the   *)
(* emulator of its IOMMU wrote, in the order of their files. `line` is the *)
(* line of the file. Pages and frames are numbered from 1 in the order of  *)
(* their addresses, so a range of pages is a range of numbers; only those  *)
(* are numbered that a log mentions.                                       *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

None == 0    \* nothing is mapped
Unknown == -1    \* not known: it was there before the log began

-----------------------------------------------------------------------------
(* What an invalidation covers *)

Everything == [kind |-> "all"]
OfDomain(d) == [kind |-> "domain", domain |-> d]
PagesOf(d, first, last) == [kind |-> "pages", domain |-> d, first |-> first, last |-> last]
NoScope == [kind |-> "none"]    \* no translation

Within(scope, d, page) ==
    \/ scope.kind = "all"
    \/ scope.kind = "domain" /\ scope.domain = d
    \/ scope.kind = "pages" /\ scope.domain = d /\ page \in scope.first .. scope.last

\* Whether what is asked for is invalidated; more may be.
Covers(done, asked) ==
    \/ done.kind = "all"
    \/ done.kind = "domain" /\ asked.kind \in {"domain", "pages"} /\ asked.domain = done.domain
    \/ /\ done.kind = "pages"
       /\ asked.kind = "pages"
       /\ done.domain = asked.domain
       /\ done.first <= asked.first
       /\ done.last >= asked.last

-----------------------------------------------------------------------------
(* The guest's lines. A line is written when the table was written: what it *)
(* tells happened after the line with the number `since`, which is the last *)
(* one before it that the same task wrote. `task` is 0 if it is not known.  *)

Map(line, since, cpu, task, first, to) ==
    [op |-> "map", line |-> line, since |-> since, cpu |-> cpu, task |-> task,
     first |-> first, last |-> first + Len(to) - 1, to |-> to]

Unmap(line, since, cpu, task, first, last, whole) ==
    [op |-> "unmap", line |-> line, since |-> since, cpu |-> cpu, task |-> task,
     first |-> first, last |-> last, whole |-> whole]

\* `joined`: the emulator's log begins early enough to have it.
Submit(line, cpu, task, scope, joined) ==
    [op |-> "submit", line |-> line, cpu |-> cpu, task |-> task, scope |-> scope, joined |-> joined]

Other(line, cpu) == [op |-> "other", line |-> line, cpu |-> cpu]
Lost(line, cpu) == [op |-> "lost", line |-> line, cpu |-> cpu]

-----------------------------------------------------------------------------
(* The emulator's lines. `bits`: what an entry says besides the address. *)

Fill(line, thread, requester, d, page, to, bits) ==
    [op |-> "fill", line |-> line, thread |-> thread, requester |-> requester, domain |-> d,
     page |-> page, to |-> to, bits |-> bits]

Hit(line, thread, requester, d, page, to, bits) ==
    [op |-> "hit", line |-> line, thread |-> thread, requester |-> requester, domain |-> d,
     page |-> page, to |-> to, bits |-> bits]

Translate(line, thread, requester, page, to) ==
    [op |-> "translate", line |-> line, thread |-> thread, requester |-> requester, page |-> page, to |-> to]

\* `right`: 1 if it was a read, 2 if it was a write.
Fault(line, page, right) == [op |-> "fault", line |-> line, page |-> page, right |-> right]

Fetch(line, thread, scope) == [op |-> "fetch", line |-> line, thread |-> thread, scope |-> scope]

\* `joined`: the guest's log begins early enough to have it.
Invalidate(line, thread, scope, joined) ==
    [op |-> "invalidate", line |-> line, thread |-> thread, scope |-> scope, joined |-> joined]

ForgetContexts(line) == [op |-> "forgetContexts", line |-> line]
ReadContext(line, requester, d) == [op |-> "readContext", line |-> line, requester |-> requester, domain |-> d]
Complete(line) == [op |-> "complete", line |-> line]

(***************************************************************************)
(* Two logs of one run, or one of them: the other is empty then.           *)
(*   pages      how many pages are numbered                                *)
(*   domains    those that an event names                                  *)
(*   ruled      whether the guest's maps can only be of one domain         *)
(*   single     whether the emulator's walks can only be of that one, too  *)
(*   strict     whether the guest invalidates at once what it unmaps       *)
(*   joined     whether the two belong together                            *)
(*   ending     the number of the guest's first line that is less than     *)
(*              0.1 s before its log ends: no call takes longer            *)
(***************************************************************************)
LogOf(guest, emulator, pages, domains, ruled, single, strict, joined, ending) ==
    [guest |-> guest, emulator |-> emulator, pages |-> pages, domains |-> domains, ruled |-> ruled,
     single |-> single, strict |-> strict, joined |-> joined, ending |-> ending]
=============================================================================
