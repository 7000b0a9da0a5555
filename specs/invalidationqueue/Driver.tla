------------------------------- MODULE Driver -------------------------------
(***************************************************************************)
(* The driver maps, and several of its CPUs unmap at once: clear the       *)
(* entry, submit an invalidation and a wait to each unit, await the        *)
(* completion, and only then hand the IOVA and its page out again. What    *)
(* could not be invalidated stays in quarantine until a retry succeeds.    *)
(***************************************************************************)
EXTENDS Submission

Goto(c, piece) == pc' = [pc EXCEPT ![c] = piece]

Map(i) ==
    /\ mapping[i] = "Free"
    /\ mapping' = [mapping EXCEPT ![i] = "Live"]
    /\ ioPageTable' = ioPageTable \cup {i}
    /\ UNCHANGED <<pc, target, unit, word, result, suppressed, ringVars, unitVars, deviceVars>>

MayBegin(c) == pc[c] = "Idle" /\ (Serialised => \A d \in Cpu : pc[d] = "Idle")

\* Page by page without a flush: there is one for all when the last entry is gone.
Unmap(c, i) ==
    /\ MayBegin(c)
    /\ mapping[i] = "Live"
    /\ mapping' = [mapping EXCEPT ![i] = "Unmapping"]
    /\ target' = [target EXCEPT ![c] = i]
    /\ suppressed' = suppressed \cup {c}
    /\ Goto(c, "ClearPte")
    /\ UNCHANGED <<ioPageTable, unit, word, result, ringVars, unitVars, deviceVars>>

\* An invalidation that failed is submitted again.
Retry(c, i) ==
    /\ MayBegin(c)
    /\ mapping[i] = "Quarantined"
    /\ mapping' = [mapping EXCEPT ![i] = "Unmapping"]
    /\ target' = [target EXCEPT ![c] = i]
    /\ Goto(c, After("ClearPte"))
    /\ UNCHANGED <<ioPageTable, unit, word, result, suppressed, ringVars, unitVars, deviceVars>>

-----------------------------------------------------------------------------
(* The page table *)

\* An entry that was not present before it was cleared is cached nowhere.
MustFlush(i) == i \in ioPageTable

ClearPte(c) ==
    /\ pc[c] = "ClearPte"
    /\ ioPageTable' = ioPageTable \ {target[c]}
    /\ suppressed' = suppressed \ {c}
    /\ Goto(c, IF MustFlush(target[c]) THEN After("ClearPte") ELSE "Release")
    /\ UNCHANGED <<mapping, target, unit, word, result, ringVars, unitVars, deviceVars>>

\* The update fails half-way: what is cleared is flushed as after one that succeeds.
FailUnmap(c) ==
    /\ pc[c] = "ClearPte"
    /\ ioPageTable' = ioPageTable \ {target[c]}
    /\ suppressed' = suppressed \ {c}
    /\ Goto(c, After("ClearPte"))
    /\ UNCHANGED <<mapping, target, unit, word, result, ringVars, unitVars, deviceVars>>

-----------------------------------------------------------------------------
(* Submission *)

\* Waits for room. A CPU that puts its flushes off has nothing to submit.
Lock(c) ==
    /\ pc[c] = "Lock"
    /\ IF c \in suppressed
       THEN /\ Goto(c, "Release")
            /\ UNCHANGED lock
       ELSE /\ lock[unit[c]] = None
            /\ Room(unit[c])
            /\ lock' = [lock EXCEPT ![unit[c]] = c]
            /\ Goto(c, After("Lock"))
    /\ UNCHANGED <<ioPageTable, mapping, target, unit, word, result, suppressed>>
    /\ UNCHANGED <<free, sequence, ring, tail, unitVars, deviceVars>>

\* Takes the next sequence number, or clears the status slot.
Allocate(c) ==
    /\ pc[c] = "Allocate"
    /\ IF Numbered
       THEN /\ InWindow
            /\ sequence' = NextNumber
            /\ word' = [word EXCEPT ![c] = NextNumber]
            /\ UNCHANGED status
       ELSE /\ word' = [word EXCEPT ![c] = SlotFor(unit[c])]
            /\ status' = [status EXCEPT ![unit[c], SlotFor(unit[c])] = "Clear"]
            /\ UNCHANGED sequence
    /\ Goto(c, After("Allocate"))
    /\ UNCHANGED <<ioPageTable, mapping, target, unit, result, suppressed>>
    /\ UNCHANGED <<lock, free, ring, tail, head, semaphore, faulty, deviceVars>>

WriteDescriptors(c) ==
    /\ pc[c] = "WriteDescriptors"
    /\ LET u == unit[c]
       IN  ring' = [ring EXCEPT ![u, free[u]] = Descriptors(c)[1],
                                ![u, Advance(free[u], 1)] = Descriptors(c)[2]]
    /\ Goto(c, After("WriteDescriptors"))
    /\ UNCHANGED <<ioPageTable, mapping, target, unit, word, result, suppressed>>
    /\ UNCHANGED <<lock, free, sequence, tail, unitVars, deviceVars>>

\* The doorbell: from now on the unit fetches them.
WriteTail(c) ==
    /\ pc[c] = "WriteTail"
    /\ tail' = [tail EXCEPT ![unit[c]] = Advance(free[unit[c]], 2)]
    /\ Goto(c, After("WriteTail"))
    /\ UNCHANGED <<ioPageTable, mapping, target, unit, word, result, suppressed>>
    /\ UNCHANGED <<lock, free, sequence, ring, unitVars, deviceVars>>

Unlock(c) ==
    /\ pc[c] = "Unlock"
    /\ free' = [free EXCEPT ![unit[c]] = Advance(@, 2)]
    /\ lock' = [lock EXCEPT ![unit[c]] = None]
    /\ Goto(c, After("Unlock"))
    /\ UNCHANGED <<ioPageTable, mapping, target, unit, word, result, suppressed>>
    /\ UNCHANGED <<sequence, ring, tail, unitVars, deviceVars>>

-----------------------------------------------------------------------------
(* Completion *)

\* A failure on one unit is not made good by another's success.
Combine(before, now) == IF before = "Failed" THEN "Failed" ELSE now

\* On with the next unit.
Continue(c, outcome) ==
    /\ result' = [result EXCEPT ![c] = Combine(@, outcome)]
    /\ word' = [word EXCEPT ![c] = 0]
    /\ unit' = [unit EXCEPT ![c] = IF @ = LastUnit THEN FirstUnit ELSE LastUnit]
    /\ Goto(c, IF unit[c] = LastUnit THEN "Release" ELSE After("ClearPte"))

Outcome(c) == IF Numbered \/ status[unit[c], word[c]] = "Done" THEN "Ok" ELSE "Failed"

AwaitCompletion(c) ==
    /\ pc[c] = "AwaitCompletion"
    /\ Signalled(c)
    /\ Continue(c, Outcome(c))
    /\ status' = IF Numbered THEN status ELSE [status EXCEPT ![unit[c], word[c]] = "Clear"]
    /\ UNCHANGED <<ioPageTable, mapping, target, suppressed, ringVars, head, semaphore, faulty, deviceVars>>

\* The wait takes too long: its descriptors stay in the ring, and may complete later.
GiveUp(c) ==
    /\ Design # "TwoUnits"
    /\ pc[c] = "AwaitCompletion"
    /\ ~Signalled(c)
    /\ Continue(c, "Failed")
    /\ UNCHANGED <<ioPageTable, mapping, target, suppressed, ringVars, unitVars, deviceVars>>

\* The IOVA and its page are handed out again, unless something failed.
Release(c) ==
    /\ pc[c] = "Release"
    /\ mapping' = [mapping EXCEPT ![target[c]] = IF result[c] = "Ok" THEN "Free" ELSE "Quarantined"]
    /\ target' = [target EXCEPT ![c] = None]
    /\ unit' = [unit EXCEPT ![c] = FirstUnit]
    /\ word' = [word EXCEPT ![c] = 0]
    /\ result' = [result EXCEPT ![c] = "Ok"]
    /\ Goto(c, "Idle")
    /\ UNCHANGED <<ioPageTable, suppressed, ringVars, unitVars, deviceVars>>
=============================================================================
