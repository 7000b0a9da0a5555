------------------------------- MODULE Device -------------------------------
(***************************************************************************)
(* A device that is not trusted: it may issue a DMA to any IOVA at any     *)
(* time. A DMA is translated when it is issued and lands some time later.  *)
(* One DMA is in flight at a time: they do not affect each other.          *)
(*                                                                         *)
(* A cached translation stands for what the IOTLB and the paging-structure *)
(* cache know of an IOVA. If one of them forgets its part, only less is    *)
(* known.                                                                  *)
(***************************************************************************)
EXTENDS FlushQueueState

\* A hit, or a walk and a fill. Where there is no translation the access faults and nothing changes.
Issue(i) ==
    /\ inflight = None
    /\ iotlb[i] # None \/ (mapping[i] = "Live" /\ table[i] # None)
    /\ iotlb' = [iotlb EXCEPT ![i] = IF @ = None THEN table[i] ELSE @]
    /\ inflight' = i
    /\ UNCHANGED <<allocatorVars, cpuVars, ringVars, flushVars>>

\* A cache may drop an entry at any time.
Evict(i) ==
    /\ iotlb[i] # None
    /\ iotlb' = [iotlb EXCEPT ![i] = None]
    /\ UNCHANGED <<allocatorVars, cpuVars, ringVars, flushVars, inflight>>

Land(i) ==
    /\ inflight = i
    /\ inflight' = None
    /\ UNCHANGED <<allocatorVars, cpuVars, ringVars, flushVars, iotlb>>
=============================================================================
