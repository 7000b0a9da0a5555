------------------------- MODULE OneReplicaCleared --------------------------
(***************************************************************************)
(* Of a page of double size, written as two equal leaves, only the first   *)
(* leaf is cleared.                                                        *)
(* Linux, iommu/amd: Unmap all L7 PTEs when downgrading page-sizes (2019): *)
(* the other copies keep providing access to the old mapping               *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveCleared(first, last) == IF last = first + 1 /\ first % 2 = 0 THEN {first} ELSE first..last
=============================================================================
