----------------------------- MODULE DeviceTlb ------------------------------
(***************************************************************************)
(* Address translation services: driver, IOMMU, device and host take steps *)
(* in any order. What is promised is said in DeviceTlbProperties.          *)
(***************************************************************************)
EXTENDS Driver, Iommu, Device, Host

\* Functions that are there for good are attached.
AtFirst == IF HotPlug THEN {} ELSE Function

Init ==
    /\ ioPageTable = [i \in Iova |-> None]
    /\ buffer = [i \in Iova |-> None]
    /\ attached = AtFirst
    /\ flushList = AtFirst
    /\ task = IdleTask
    /\ iotlb = [i \in Iova |-> None]
    /\ iotlbRequest = IdleIotlbRequest
    /\ present = Function
    /\ deviceTlb = [e \in Function \X Iova |-> None]
    /\ request = [f \in Function |-> "Idle"]
    /\ range = {}
    /\ posted = {}
    /\ draining = {}
    /\ owner = [p \in Page |-> "Guest"]

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E i \in Iova, p \in Page : Map(i, p)
    \/ \E first \in Iova, last \in Iova : Unmap(first, last)
    \/ \E f \in Function : Attach(f)
    \/ \E f \in Function : Detach(f)
    \/ ClearPte
    \/ ClearContext
    \/ InvalidateIotlb
    \/ AwaitIotlb
    \/ InvalidateDeviceTlb
    \/ AwaitDeviceTlb
    \/ Release
    \/ FlushIotlb
    \/ \E i \in Iova : EvictIotlb(i)
    \/ \E f \in Function : TimeOut(f)
    \/ \E f \in Function, i \in Iova : Translate(f, i)
    \/ \E f \in Function, i \in Iova : EvictDeviceTlb(f, i)
    \/ \E f \in Function, i \in Iova : Write(f, i)
    \/ \E f \in Function, i \in Iova, p \in Page : Land(f, i, p)
    \/ \E f \in Function : FlushDeviceTlb(f)
    \/ \E f \in Function : Complete(f)
    \/ \E f \in Function : Remove(f)
    \/ \E f \in Function : Insert(f)
    \/ \E p \in Page : Reclaim(p)
    \/ \E p \in Page : GiveBack(p)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: a task that has begun goes on, the IOMMU works, a function    *)
(* that is there answers, a request to one that is gone times out, a       *)
(* write lands. Nobody must map, nobody must reclaim.                      *)

DriverFairness ==
    /\ WF_vars(ClearPte)
    /\ WF_vars(ClearContext)
    /\ WF_vars(InvalidateIotlb)
    /\ WF_vars(AwaitIotlb)
    /\ WF_vars(InvalidateDeviceTlb)
    /\ WF_vars(AwaitDeviceTlb)
    /\ WF_vars(Release)

IommuFairness == WF_vars(FlushIotlb) /\ \A f \in Function : WF_vars(TimeOut(f))

DeviceFairness ==
    /\ \A f \in Function : WF_vars(FlushDeviceTlb(f)) /\ WF_vars(Complete(f))
    /\ \A f \in Function, i \in Iova, p \in Page : WF_vars(Land(f, i, p))

Fairness == DriverFairness /\ IommuFairness /\ DeviceFairness

FairSpec == Spec /\ Fairness
=============================================================================
