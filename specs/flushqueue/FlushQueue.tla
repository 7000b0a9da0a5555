----------------------------- MODULE FlushQueue -----------------------------
(***************************************************************************)
(* CPUs, timer and device take steps in any order. Which guarantees hold   *)
(* is said in FlushQueueProperties.                                        *)
(***************************************************************************)
EXTENDS Driver, Flush, Timer, Device

Init ==
    /\ mapping = [i \in Iova |-> "Free"]
    /\ table = [i \in Iova |-> None]
    /\ pool = TablePage
    /\ at = [f \in Flusher |-> "Idle"]
    /\ hand = [c \in Cpu |-> None]
    /\ head = [r \in Ring |-> 0]
    /\ tail = [r \in Ring |-> 0]
    /\ entryIova = [p \in Place |-> None]
    /\ entryCounter = [p \in Place |-> -1]
    /\ entryPages = [p \in Place |-> {}]
    /\ started = 0
    /\ timerOn = FALSE
    /\ undrained = {}
    /\ iotlb = [i \in Iova |-> None]
    /\ inflight = None

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E i \in Iova, t \in TablePage : Map(i, t)
    \/ \E c \in Cpu, i \in Iova : Unmap(c, i)
    \/ \E c \in Cpu : ClearPte(c)
    \/ \E c \in Cpu : MakeRoom(c)
    \/ \E c \in Cpu : AddEntry(c)
    \/ \E c \in Cpu : Release(c)
    \/ \E f \in Flusher : StartFlush(f)
    \/ \E f \in Flusher : FinishFlush(f)
    \/ \E f \in Flusher : Invalidate(f)
    \/ Fire
    \/ \E r \in Ring : DrainRing(r)
    \/ \E i \in Iova : Issue(i)
    \/ \E i \in Iova : Evict(i)
    \/ \E i \in Iova : Land(i)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: an unmap that has begun goes on, the timer fires, a flush     *)
(* comes to its end although DMAs go on, a DMA lands. Nothing else is      *)
(* promised: nobody must map or unmap.                                     *)

CpuFairness ==
    \A c \in Cpu :
        /\ WF_vars(ClearPte(c))
        /\ WF_vars(MakeRoom(c))
        /\ WF_vars(AddEntry(c))
        /\ WF_vars(Release(c))

FlushFairness ==
    \A f \in Flusher :
        /\ WF_vars(StartFlush(f))
        /\ SF_vars(FinishFlush(f))
        /\ WF_vars(Invalidate(f))

TimerFairness == WF_vars(Fire) /\ \A r \in Ring : WF_vars(DrainRing(r))

Fairness == CpuFairness /\ FlushFairness /\ TimerFairness /\ \A i \in Iova : WF_vars(Land(i))

FairSpec == Spec /\ Fairness
=============================================================================
