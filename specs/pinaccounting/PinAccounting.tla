--------------------------- MODULE PinAccounting ----------------------------
(***************************************************************************)
(* Pin accounting: processes, hypervisor, container, host and device take  *)
(* steps in any order. What is promised is said in                         *)
(* PinAccountingProperties.                                                *)
(***************************************************************************)
EXTENDS Caller, Monitor, Container, Host, Device

\* Where domains do not come and go, one is attached.
Init ==
    /\ backing = [i \in Iova |-> None]
    /\ owner = [f \in AnyFrame |-> IF f = Zero THEN "Guest" ELSE "Other"]
    /\ pins = [f \in AnyFrame |-> 0]
    /\ plugged = {}
    /\ area = [i \in Iova |-> 0]
    /\ payer = [i \in Iova |-> None]
    /\ charged = [c \in Caller |-> 0]
    /\ attached = IF Shared THEN {} ELSE {"D1"}
    /\ hand = [i \in Iova |-> None]
    /\ task = IdleTask
    /\ table = [e \in Domain \X Iova |-> None]
    /\ iotlb = [e \in Domain \X Iova |-> None]

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E c \in Caller, first \in Iova, last \in Iova : Map(c, first, last)
    \/ \E c \in Caller, first \in Iova, last \in Iova : Unmap(c, first, last)
    \/ \E i \in Iova : Cut(i)
    \/ \E d \in Domain : Attach(d)
    \/ \E d \in Domain : Detach(d)
    \/ \E first \in Iova, last \in Iova : Populate(first, last)
    \/ \E first \in Iova, last \in Iova : Discard(first, last)
    \/ \E p \in Iova, f \in Frame : MoveSlot(p, f)
    \/ \E p \in Iova : ReportFree(p)
    \/ Pin
    \/ FailPin
    \/ Install
    \/ FailInstall
    \/ ClearPte
    \/ FailClear
    \/ Sync
    \/ Unpin
    \/ Return
    \/ \E p \in Iova, f \in AnyFrame : FaultIn(p, f)
    \/ \E f \in Frame : Reclaim(f)
    \/ \E d \in Domain, i \in Iova : Translate(d, i)
    \/ \E d \in Domain, i \in Iova : Evict(d, i)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: the container goes on with a request that it has begun. That  *)
(* an error comes, or does not come, cannot be counted on.                 *)

ContainerGoesOn ==
    WF_vars(Pin \/ FailPin \/ Install \/ FailInstall \/ ClearPte \/ FailClear \/ Sync \/ Unpin \/ Return)

FairSpec == Spec /\ ContainerGoesOn
=============================================================================
