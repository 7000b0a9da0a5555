----------------------------- MODULE TraceGuest -----------------------------
(***************************************************************************)
(* The guest's log: what its table holds after each line, and what its     *)
(* driver must keep to. With several domains in the log nothing is asked   *)
(* of it, for its maps and unmaps do not say which domain they are of.     *)
(***************************************************************************)
EXTENDS TraceEvents

CONSTANT
    Logs         \* a sequence of logs

VARIABLES
    log,         \* which one is read
    g,           \* so many lines of the guest are behind
    table,       \* [page -> what it is mapped to, and the first and last page that were mapped with it]
    old,         \* [page -> set of <<what it was mapped to, the line that ended it>>]
    stale,       \* pages that were unmapped and not invalidated since
    owed,        \* <<task, page>>: who must invalidate what, in strict mode
    submitted,   \* tasks that have submitted since
    lost,        \* whether lines were lost
    early        \* [page -> so many lines were behind when what its next line says was so already; -1 if that is not known]

guestVars == <<g, table, old, stale, owed, submitted, lost>>

Log == Logs[log]
Guest == Log.guest
Page == 1 .. Log.pages

Range(line) == line.first .. line.last
Touches(line, p) == line.op \in {"map", "unmap"} /\ p \in Range(line)

\* A page is free before its first line if that maps it; of what is never mapped, nothing is known.
Before(l, p) ==
    IF \E k \in 1 .. Len(Logs[l].guest) : Touches(Logs[l].guest[k], p)
    THEN LET first == CHOOSE k \in 1 .. Len(Logs[l].guest) :
                          /\ Touches(Logs[l].guest[k], p)
                          /\ \A j \in 1 .. k - 1 : ~Touches(Logs[l].guest[j], p)
         IN IF Logs[l].guest[first].op = "map" THEN None ELSE Unknown
    ELSE Unknown

Held(to) == [to |-> to, first |-> 0, last |-> 0]

GuestInit ==
    /\ g = 0
    /\ table = [p \in Page |-> Held(Before(log, p))]
    /\ old = [p \in Page |-> {}]
    /\ stale = {}
    /\ owed = {}
    /\ submitted = {}
    /\ lost = FALSE
    /\ early = [p \in Page |-> -1]

-----------------------------------------------------------------------------
(* What the driver must keep to *)

\* In strict mode, who has unmapped does nothing else before all of it is invalidated.
OwesNothing(task) == Log.strict => \A o \in owed : o[1] # task

MapKept(line) ==
    Log.ruled =>
        /\ \A p \in Range(line) : table[p].to \in {None, Unknown}
        /\ Range(line) \cap stale = {}
        /\ OwesNothing(line.task)

UnmapKept(line) ==
    Log.ruled =>
        /\ line.whole
        /\ \A p \in Range(line) :
               \/ table[p].to = Unknown
               \/ table[p].to # None /\ table[p].first >= line.first /\ table[p].last <= line.last
        /\ line.task \in submitted => OwesNothing(line.task)

Kept(line) ==
    CASE line.op = "map" -> MapKept(line)
      [] line.op = "unmap" -> UnmapKept(line)
      [] OTHER -> TRUE

-----------------------------------------------------------------------------
(* The next line *)

Next1(op) == g < Len(Guest) /\ Guest[g + 1].op = op

\* The line before which it was over what a page held, if the next line is about it.
Ended(p) == IF early[p] = -1 THEN g + 1 ELSE early[p] + 1

\* What the table held goes with this line.
Put(line, to(_)) ==
    /\ table' = [p \in Page |-> IF p \in Range(line)
                                THEN [to |-> to(p), first |-> line.first, last |-> line.last]
                                ELSE table[p]]
    /\ old' = [p \in Page |-> IF p \in Range(line) THEN old[p] \cup {<<table[p].to, Ended(p)>>} ELSE old[p]]
    /\ early' = [p \in Page |-> IF p \in Range(line) THEN -1 ELSE early[p]]

GuestMaps ==
    /\ Next1("map")
    /\ LET line == Guest[g + 1]
       IN /\ Put(line, LAMBDA p : line.to[p - line.first + 1])
          /\ submitted' = submitted \ {line.task}
    /\ g' = g + 1
    /\ UNCHANGED <<stale, owed, lost>>

GuestUnmaps ==
    /\ Next1("unmap")
    /\ LET line == Guest[g + 1]
       IN /\ Put(line, LAMBDA p : None)
          /\ stale' = stale \cup Range(line)
          /\ owed' = IF line.task = 0 THEN owed ELSE owed \cup ({line.task} \X Range(line))
          /\ submitted' = submitted \ {line.task}
    /\ g' = g + 1
    /\ UNCHANGED lost

GuestSubmits ==
    /\ Next1("submit")
    /\ LET line == Guest[g + 1]
           covered == {p \in stale : line.scope.kind # "pages" \/ p \in line.scope.first .. line.scope.last}
       IN /\ stale' = stale \ covered
          /\ owed' = {o \in owed : o[2] \notin covered}
          /\ submitted' = submitted \cup {line.task}
    /\ g' = g + 1
    /\ UNCHANGED <<table, old, lost>>

\* A line without bearing on the table.
GuestGoesOn ==
    /\ Next1("other")
    /\ g' = g + 1
    /\ UNCHANGED <<table, old, stale, owed, submitted, lost>>

GuestLosesLines ==
    /\ Next1("lost")
    /\ g' = g + 1
    /\ table' = [p \in Page |-> Held(Unknown)]
    /\ lost' = TRUE
    /\ stale' = {}
    /\ owed' = {}
    /\ submitted' = {}
    /\ UNCHANGED old
=============================================================================
