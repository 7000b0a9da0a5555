------------------------------- MODULE Device -------------------------------
(***************************************************************************)
(* A device that is not trusted, with a device TLB per function: it may    *)
(* ask for a translation, and write through one that it holds, at any      *)
(* time. A write is posted: it lands some time later.                      *)
(***************************************************************************)
EXTENDS DeviceTlbState

\* What the IOMMU answers a translation request with: a hit in the IOTLB, or a walk.
Translation(i) == IF iotlb[i] # None THEN iotlb[i] ELSE ioPageTable[i]

\* A translation request: answered from the IOTLB, or by a walk that fills it. Where nothing is mapped nothing changes.
Translate(f, i) ==
    /\ f \in attached \cap present
    /\ deviceTlb[f, i] = None
    /\ Translation(i) # None
    /\ iotlb' = [iotlb EXCEPT ![i] = Translation(i)]
    /\ deviceTlb' = [deviceTlb EXCEPT ![f, i] = Translation(i)]
    /\ UNCHANGED <<driverVars, iotlbRequest, present, request, range, posted, draining, owner>>

\* A cache may drop an entry at any time.
EvictDeviceTlb(f, i) ==
    /\ deviceTlb[f, i] # None
    /\ deviceTlb' = [deviceTlb EXCEPT ![f, i] = None]
    /\ UNCHANGED <<driverVars, iommuVars, present, request, range, posted, draining, owner>>

\* A write with a translated address: nobody translates or checks it again.
Write(f, i) ==
    /\ deviceTlb[f, i] # None
    /\ Cardinality(posted) < InflightLimit
    /\ posted' = posted \cup {<<f, i, deviceTlb[f, i]>>}
    /\ UNCHANGED <<driverVars, iommuVars, present, deviceTlb, request, range, draining, owner>>

Land(f, i, p) ==
    /\ <<f, i, p>> \in posted
    /\ posted' = posted \ {<<f, i, p>>}
    /\ draining' = draining \ {<<f, i, p>>}
    /\ UNCHANGED <<driverVars, iommuVars, present, deviceTlb, request, range, owner>>

Of(f, writes) == {w \in writes : w[1] = f}

\* The function drops what the request covers, and remembers which writes it must see landed before it answers.
FlushDeviceTlb(f) ==
    /\ f \in present
    /\ request[f] = "Sent"
    /\ request' = [request EXCEPT ![f] = "Invalidated"]
    /\ deviceTlb' = [e \in Function \X Iova |-> IF e[1] = f /\ e[2] \in range THEN None ELSE deviceTlb[e]]
    /\ draining' = draining \cup {w \in Of(f, posted) : w[2] \in range}
    /\ UNCHANGED <<driverVars, iommuVars, present, range, posted, owner>>

\* The function answers: its writes from before the invalidation have landed.
Complete(f) ==
    /\ f \in present
    /\ request[f] = "Invalidated"
    /\ Of(f, draining) = {}
    /\ request' = [request EXCEPT ![f] = "Idle"]
    /\ UNCHANGED <<driverVars, iommuVars, present, deviceTlb, range, posted, draining, owner>>

\* The function is gone without notice, once what it has posted has landed; it answers nothing any more.
Remove(f) ==
    /\ f \in Removable \cap present
    /\ Of(f, posted) = {}
    /\ present' = present \ {f}
    /\ deviceTlb' = [e \in Function \X Iova |-> IF e[1] = f THEN None ELSE deviceTlb[e]]
    /\ UNCHANGED <<driverVars, iommuVars, request, range, posted, draining, owner>>

\* The function is plugged in again, once the driver has let go of it.
Insert(f) ==
    /\ f \notin present \cup attached
    /\ task.function # f
    /\ present' = present \cup {f}
    /\ UNCHANGED <<driverVars, iommuVars, deviceTlb, request, range, posted, draining, owner>>
=============================================================================
