-------------------------- MODULE UnlistedFunction --------------------------
(***************************************************************************)
(* An attached function is not registered for the invalidation of device   *)
(* TLBs.                                                                   *)
(* pKVM-IA issue 84: the device TLB is not flushed at all; a failed        *)
(* cache_tag_assign_domain() is not noticed                                *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveAttach(f) ==
    /\ DriverIdle
    /\ HotPlug
    /\ f \in present \ attached
    /\ attached' = attached \cup {f}
    /\ UNCHANGED <<ioPageTable, buffer, flushList, task, iommuVars, deviceVars, owner>>
=============================================================================
