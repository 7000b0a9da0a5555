----------------------------- MODULE PageTable ------------------------------
(***************************************************************************)
(* An I/O page table: driver, memory, IOMMU and host take steps in any     *)
(* order. What is promised is said in PageTableProperties.                 *)
(***************************************************************************)
EXTENDS Driver, Memory, Iommu, Host

Init ==
    /\ lowerTable = [r \in Region |-> None]
    /\ superpage = [r \in Region |-> None]
    /\ written = NoEntries
    /\ buffer = [i \in Iova |-> None]
    /\ pinned = {}
    /\ task = IdleTask
    /\ memory = NoEntries
    /\ iotlb = [i \in Iova |-> None]
    /\ pwc = [r \in Region |-> None]
    /\ request = IdleRequest
    /\ taken = {}

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E i \in Iova, f \in Frame : Map(i, f)
    \/ \E r \in Region, base \in Frame : MapSuperpage(r, base)
    \/ \E first \in Iova, last \in Iova : Unmap(first, last)
    \/ WriteEntries
    \/ WriteFrames
    \/ WritePresent
    \/ WriteSuperpage
    \/ Split
    \/ FailSplit
    \/ ClearEntries
    \/ ZeroFrames
    \/ WriteBack
    \/ Submit
    \/ SubmitGlobal
    \/ Await
    \/ FreeTables
    \/ Release
    \/ \E i \in Iova, word \in Word : Commit(i, word)
    \/ \E i \in Iova : Translate(i)
    \/ \E i \in Iova : EvictIotlb(i)
    \/ \E r \in Region : EvictPwc(r)
    \/ Flush
    \/ \E f \in Frame : Reclaim(f)
    \/ \E f \in Frame : GiveBack(f)

Spec == Init /\ [][Next]_vars
=============================================================================
