------------------------------- MODULE Device -------------------------------
(***************************************************************************)
(* A device that is not trusted: it may issue a DMA to any IOVA at any     *)
(* time. A DMA is translated when it is issued and lands some time later.  *)
(* Two DMAs in flight with one translation count as one: whatever the      *)
(* later one can reach, the one that is kept can reach.                    *)
(***************************************************************************)
EXTENDS ViommuState

\* The device walks the shadow table; on bare metal the guest's own.
Walk(i) ==
    IF ~BareMetal THEN shadow[i]
    ELSE IF ioPageTable[i] = None THEN None ELSE backing[ioPageTable[i]]

Translation(i) == IF iotlb[i] # None THEN iotlb[i] ELSE Walk(i)

\* A hit, or a walk and a fill. Where there is no translation the access faults and nothing changes.
Issue(i) ==
    /\ Cardinality(inflight) < InflightLimit
    /\ Translation(i) # None
    /\ iotlb' = [iotlb EXCEPT ![i] = Translation(i)]
    /\ inflight' = inflight \cup {<<i, Translation(i)>>}
    /\ UNCHANGED <<guestVars, emulatorVars, hostVars>>

\* A cache may drop an entry at any time.
Evict(i) ==
    /\ iotlb[i] # None
    /\ iotlb' = [iotlb EXCEPT ![i] = None]
    /\ UNCHANGED <<guestVars, emulatorVars, hostVars, inflight>>

Land(i, f) ==
    /\ <<i, f>> \in inflight
    /\ inflight' = inflight \ {<<i, f>>}
    /\ UNCHANGED <<guestVars, emulatorVars, hostVars, iotlb>>
=============================================================================
