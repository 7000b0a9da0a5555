------------------------------- MODULE Viommu -------------------------------
(***************************************************************************)
(* The whole system: guest, emulator, host and device take steps in any    *)
(* order. Which guarantees hold is said in ViommuProperties.               *)
(***************************************************************************)
EXTENDS Guest, HostileGuest, Emulator, Host, Device

\* On bare metal every page is backed by a frame of its own, for good.
FixedBackings == {b \in [Page -> Frame] : \A p, q \in Page : b[p] = b[q] => p = q}

Init ==
    /\ ioPageTable = [i \in Iova |-> None]
    /\ buffer = [i \in Iova |-> None]
    /\ mapping = [i \in Iova |-> "Free"]
    /\ age = [i \in Iova |-> 0]
    /\ pageUse = [p \in Page |-> "Idle"]
    /\ task = IdleTask
    /\ queue = <<>>
    /\ completed = {}
    /\ worker = IdleWorker
    /\ shadow = [i \in Iova |-> None]
    /\ backing \in IF BareMetal THEN FixedBackings ELSE {[p \in Page |-> None]}
    /\ owner = [f \in Frame |-> IF \E p \in Page : backing[p] = f THEN "Guest" ELSE "Other"]
    /\ pins = [f \in Frame |-> 0]
    /\ iotlb = [i \in Iova |-> None]
    /\ inflight = {}

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E i \in Iova, p \in Page : Map(i, p)
    \/ \E i \in Iova : Unmap(i)
    \/ \E i \in Iova, p \in Page : Reuse(i, p)
    \/ \E batch \in SUBSET Iova : FlushStale(batch)
    \/ ClearPte
    \/ \E order \in Orders : SubmitInvalidation(order)
    \/ AwaitCompletion
    \/ Release
    \/ Return
    \/ \E p \in Page : ReusePage(p)
    \/ \E p \in Page : FreePage(p)
    \/ Tick
    \/ \E i \in Iova, p \in Page \cup {None} : WritePte(i, p)
    \/ \E i \in Iova : Invalidate(i)
    \/ Fetch
    \/ Unshadow
    \/ FlushIotlb
    \/ Drain
    \/ Unpin
    \/ \E f \in Frame \cup {None} : Reshadow(f)
    \/ Complete
    \/ \E p \in Page, f \in Frame : FaultIn(p, f)
    \/ \E f \in Frame : Reclaim(f)
    \/ \E i \in Iova : Issue(i)
    \/ \E i \in Iova : Evict(i)
    \/ \E i \in Iova, f \in Frame : Land(i, f)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: the emulator goes on, the timer ticks, a flush that is due    *)
(* begins, a task that has begun goes on, a DMA lands. Nothing else is     *)
(* promised: no guest must map, no host must reclaim.                      *)

EmulatorFairness ==
    /\ WF_vars(Fetch)
    /\ WF_vars(Unshadow)
    /\ WF_vars(FlushIotlb)
    /\ WF_vars(Drain)
    /\ WF_vars(Unpin)
    /\ WF_vars(\E f \in Frame \cup {None} : Reshadow(f))
    /\ WF_vars(Complete)

DriverFairness ==
    /\ WF_vars(ClearPte)
    /\ WF_vars(\E order \in Orders : SubmitInvalidation(order))
    /\ WF_vars(AwaitCompletion)
    /\ WF_vars(Release)
    /\ WF_vars(Return)

\* A driver that is busy with other mappings again and again keeps a flush from being enabled for long. Only
\* Deferred needs no more than weak fairness: once its quota is used up there is nothing else to be busy with.
FlushFairness ==
    \A i \in Iova :
        LET Flush == \E batch \in SUBSET Iova : i \in batch /\ FlushStale(batch)
        IN  IF Teardown = "Deferred" THEN WF_vars(Flush) ELSE SF_vars(Flush)

DeviceFairness == \A i \in Iova, f \in Frame : WF_vars(Land(i, f))

Fairness == EmulatorFairness /\ DriverFairness /\ FlushFairness /\ DeviceFairness /\ WF_vars(Tick)

FairSpec == Spec /\ Fairness
=============================================================================
