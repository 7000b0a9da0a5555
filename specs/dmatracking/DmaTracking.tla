---------------------------- MODULE DmaTracking -----------------------------
(***************************************************************************)
(* A table shared by guest and host: CPUs of the guest, the two workers of *)
(* the host and its memory management take steps in any order. What is     *)
(* promised is said in DmaTrackingProperties.                              *)
(***************************************************************************)
EXTENDS Guest, PinWorker, UnpinWorker, Host

Init ==
    /\ count = [p \in Page |-> 0]
    /\ accessed = {}
    /\ pinned = {}
    /\ at = [c \in Cpu |-> "Idle"]
    /\ request = [c \in Cpu |-> {}]
    /\ left = [c \in Cpu |-> {}]
    /\ missing = [c \in Cpu |-> {}]
    /\ asking = {}
    /\ inUse = {}
    /\ balloon = [p \in Page |-> "Out"]
    /\ lock = "Nobody"
    /\ pinner = IdlePinner
    /\ unpinner = IdleUnpinner
    /\ unpinList = {}
    /\ ioTable = {}
    /\ vfioPins = {}
    /\ owner = [p \in Page |-> "Guest"]

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E c \in Cpu, first \in Page : Map(c, first)
    \/ \E c \in Cpu : Increment(c)
    \/ \E c \in Cpu : SetAccessed(c)
    \/ \E c \in Cpu : TestPinned(c)
    \/ \E c \in Cpu : Ask(c)
    \/ \E c \in Cpu : Recheck(c)
    \/ \E c \in Cpu : Undo(c)
    \/ \E c \in Cpu : Unmap(c)
    \/ \E c \in Cpu : Decrement(c)
    \/ \E p \in Page : Inflate(p)
    \/ \E p \in Page : Deflate(p)
    \/ \E c \in Cpu : LockForPin(c)
    \/ TestBeforePin
    \/ \E ok \in BOOLEAN : VfioMap(ok)
    \/ SetPinned
    \/ Answer
    \/ \E p \in Page : LockForScan(p)
    \/ \E p \in Page : LockForBalloon(p)
    \/ CompareAndSwap
    \/ ClearAccessed
    \/ \E ok \in BOOLEAN : VfioUnmap(ok)
    \/ VfioUnpin
    \/ Restore
    \/ \E p \in Page : Reclaim(p)
    \/ \E p \in Page : FaultIn(p)
    \/ \E p \in Page : TakeBallooned(p)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: a map that has begun goes on, and so do both workers. The pin *)
(* worker gets the lock in the end although the unpin worker takes it      *)
(* again and again, and each page on the list is looked at again and       *)
(* again. Nobody must map, unmap or balloon.                               *)

GuestFairness ==
    \A c \in Cpu :
        /\ WF_vars(Increment(c))
        /\ WF_vars(SetAccessed(c))
        /\ WF_vars(TestPinned(c))
        /\ WF_vars(Ask(c))
        /\ WF_vars(Recheck(c))
        /\ WF_vars(Undo(c))

PinnerFairness ==
    /\ \A c \in Cpu : SF_vars(LockForPin(c))
    /\ WF_vars(TestBeforePin)
    /\ WF_vars(\E ok \in BOOLEAN : VfioMap(ok))
    /\ WF_vars(SetPinned)
    /\ WF_vars(Answer)

UnpinnerFairness ==
    /\ \A p \in Page : SF_vars(LockForScan(p))
    /\ WF_vars(CompareAndSwap)
    /\ WF_vars(ClearAccessed)
    /\ WF_vars(\E ok \in BOOLEAN : VfioUnmap(ok))
    /\ WF_vars(VfioUnpin)
    /\ WF_vars(Restore)

Fairness == GuestFairness /\ PinnerFairness /\ UnpinnerFairness

FairSpec == Spec /\ Fairness
=============================================================================
