------------------------- MODULE InvalidationQueue --------------------------
(***************************************************************************)
(* CPUs, IOMMU units and devices take steps in any order. Which guarantees *)
(* hold is said in InvalidationQueueProperties.                            *)
(***************************************************************************)
EXTENDS Driver, IommuUnit, Device

Init ==
    /\ ioPageTable = {}
    /\ mapping = [i \in Iova |-> "Free"]
    /\ pc = [c \in Cpu |-> "Idle"]
    /\ target = [c \in Cpu |-> None]
    /\ unit = [c \in Cpu |-> FirstUnit]
    /\ word = [c \in Cpu |-> 0]
    /\ result = [c \in Cpu |-> "Ok"]
    /\ suppressed = {}
    /\ lock = [u \in Unit |-> None]
    /\ free = [u \in Unit |-> 0]
    /\ sequence = 0
    /\ ring = [e \in Entry |-> Empty]
    /\ tail = [u \in Unit |-> 0]
    /\ head = [u \in Unit |-> 0]
    /\ status = [e \in Entry |-> "Clear"]
    /\ semaphore = 0
    /\ faulty = {}
    /\ iotlb = {}
    /\ walk = [u \in Unit |-> None]
    /\ plugged = Unit

Next ==
    \/ \E i \in Iova : Map(i)
    \/ \E c \in Cpu, i \in Iova : Unmap(c, i)
    \/ \E c \in Cpu, i \in Iova : Retry(c, i)
    \/ \E c \in Cpu : ClearPte(c)
    \/ \E c \in Cpu : FailUnmap(c)
    \/ \E c \in Cpu : Lock(c)
    \/ \E c \in Cpu : Allocate(c)
    \/ \E c \in Cpu : WriteDescriptors(c)
    \/ \E c \in Cpu : WriteTail(c)
    \/ \E c \in Cpu : Unlock(c)
    \/ \E c \in Cpu : AwaitCompletion(c)
    \/ \E c \in Cpu : GiveUp(c)
    \/ \E c \in Cpu : Release(c)
    \/ \E u \in Unit, wide \in BOOLEAN : Execute(u, wide)
    \/ \E u \in Unit : Fail(u)
    \/ \E u \in Unit : Complete(u)
    \/ \E u \in Unit, i \in Iova : Walk(u, i)
    \/ \E u \in Unit : Fill(u)
    \/ \E u \in Unit, i \in Iova : Evict(u, i)
    \/ \E u \in Unit : Unplug(u)
    \/ \E u \in Unit : Plug(u)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: a unit goes on although walks come in between again and       *)
(* again, a walk ends, a CPU looks at what is signalled. No device must    *)
(* come back, and no wait must time out.                                   *)

Fairness ==
    /\ \A u \in Unit :
        /\ SF_vars(\E wide \in BOOLEAN : Execute(u, wide))
        /\ WF_vars(Complete(u))
        /\ WF_vars(Fill(u))
    /\ \A c \in Cpu : WF_vars(AwaitCompletion(c))

FairSpec == Spec /\ Fairness
=============================================================================
