--------------------------- MODULE OverlappingMap ---------------------------
(***************************************************************************)
(* A map over an existing mapping is accepted.                             *)
(* cloud-hypervisor f74255f5e: MAP over an existing mapping must be        *)
(* refused                                                                 *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveMap(c, first, last) ==
    /\ MayAsk(c)
    /\ first <= last
    /\ Begin("Map", c, None, first..last, "Fill")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>
=============================================================================
