------------------------- MODULE OptimisticTeardown -------------------------
(***************************************************************************)
(* Optimistic teardown: CPUs, emulator, host and device take steps in any  *)
(* order. What is promised is said in OptimisticTeardownProperties.        *)
(***************************************************************************)
EXTENDS Emulator, Host, Device

Init ==
    /\ held = [i \in Iova |-> 0]
    /\ asked = [i \in Iova |-> Nothing]
    /\ mapping = [i \in Iova |-> "Free"]
    /\ users = [i \in Iova |-> 0]
    /\ ioPageTable = [i \in Iova |-> Nothing]
    /\ pool = [c \in Cpu |-> <<>>]
    /\ age = [i \in Iova |-> 0]
    /\ at = [c \in Cpu |-> "Idle"]
    /\ hand = [c \in Cpu |-> None]
    /\ wish = [c \in Cpu |-> Nothing]
    /\ domain = "Attached"
    /\ drainers = {}
    /\ undrained = {}
    /\ request = [c \in Cpu |-> "None"]
    /\ shadow = [i \in Iova |-> Nothing]
    /\ pin = [i \in Iova |-> None]
    /\ owner = [p \in Page |-> "Guest"]
    /\ pressure = FALSE
    /\ inflight = {}

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E c \in Cpu, p \in Page, a \in Access : Map(c, p, a)
    \/ \E c \in Cpu, i \in Iova : LookUp(c, i)
    \/ \E c \in Cpu : Miss(c)
    \/ \E c \in Cpu : Reuse(c)
    \/ \E c \in Cpu, i \in Iova : Install(c, i)
    \/ \E c \in Cpu : GiveUp(c)
    \/ \E c \in Cpu, i \in Iova : Unmap(c, i)
    \/ Tick
    \/ \E c \in Cpu : Expire(c)
    \/ \E c \in Cpu : TearDownEarly(c)
    \/ \E c \in Cpu : TakeOut(c)
    \/ \E c \in Cpu : ClearPte(c)
    \/ \E c \in Cpu : SubmitInvalidation(c)
    \/ \E c \in Cpu : AwaitCompletion(c)
    \/ \E c \in Cpu : Release(c)
    \/ \E c \in Cpu : Respond(c)
    \/ \E c \in Cpu : Detach(c)
    \/ Attach
    \/ \E c \in Cpu, other \in Cpu : DrainPool(c, other)
    \/ \E c \in Cpu, other \in Cpu : LeavePool(c, other)
    \/ \E c \in Cpu : Finish(c)
    \/ \E c \in Cpu : Unshadow(c)
    \/ \E c \in Cpu : Complete(c)
    \/ Press
    \/ \E p \in Page : Reclaim(p)
    \/ \E i \in Iova : Issue(i)
    \/ \E i \in Iova, p \in Page, a \in Access : Land(i, p, a)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: what a CPU has begun goes on, and so do time and emulator; a  *)
(* DMA lands. A timer is served again and again, however busy its CPU is,  *)
(* and so are the host and whoever wants the device detached.              *)
(* Nobody must map, nobody must tear down early.                           *)

GoesOn(c) ==
    \/ \E i \in Iova : LookUp(c, i) \/ Install(c, i)
    \/ Miss(c)
    \/ Reuse(c)
    \/ GiveUp(c)
    \/ TakeOut(c)
    \/ ClearPte(c)
    \/ SubmitInvalidation(c)
    \/ AwaitCompletion(c)
    \/ Release(c)
    \/ \E other \in Cpu : DrainPool(c, other) \/ LeavePool(c, other)
    \/ Finish(c)

Emulates(c) == Unshadow(c) \/ Complete(c)

Fairness ==
    /\ \A c \in Cpu : WF_vars(GoesOn(c)) /\ WF_vars(Emulates(c)) /\ SF_vars(Expire(c))
    /\ WF_vars(Tick)
    /\ SF_vars(\E c \in Cpu : Detach(c))
    /\ SF_vars(\E c \in Cpu : Respond(c))
    /\ \A i \in Iova, p \in Page, a \in Access : WF_vars(Land(i, p, a))

FairSpec == Spec /\ Fairness
=============================================================================
