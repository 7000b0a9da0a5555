----------------------------- MODULE CutByUnmap -----------------------------
(***************************************************************************)
(* An unmap is accepted that ends inside an area which begins in it.       *)
(* cloud-hypervisor 4d6c7c95c: an UNMAP that cuts a mapping must be        *)
(* rejected before anything is touched: the record goes, the mapping stays *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveWholeAreas(first, last) == \A start \in Iova : ~Inside(first, start)
=============================================================================
