------------------------------- MODULE Iommu --------------------------------
(***************************************************************************)
(* The IOMMU: the IOTLB that all functions of the domain share, and the    *)
(* time-out of requests to a function that is gone.                        *)
(***************************************************************************)
EXTENDS DeviceTlbState

\* Works an invalidation off.
FlushIotlb ==
    /\ iotlbRequest.pending
    /\ iotlb' = [i \in Iova |-> IF i \in iotlbRequest.iovas THEN None ELSE iotlb[i]]
    /\ iotlbRequest' = IdleIotlbRequest
    /\ UNCHANGED <<driverVars, deviceVars, owner>>

\* A cache may drop an entry at any time.
EvictIotlb(i) ==
    /\ iotlb[i] # None
    /\ iotlb' = [iotlb EXCEPT ![i] = None]
    /\ UNCHANGED <<driverVars, iotlbRequest, deviceVars, owner>>

\* A request to a function that is gone is given up.
TimeOut(f) ==
    /\ f \notin present
    /\ request[f] # "Idle"
    /\ request' = [request EXCEPT ![f] = "Idle"]
    /\ UNCHANGED <<driverVars, iommuVars, present, deviceTlb, range, posted, draining, owner>>
=============================================================================
