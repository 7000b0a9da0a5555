-------------------------- MODULE UnreservedQuota ---------------------------
(***************************************************************************)
(* An unmap does not take its place in the quota of stale mappings.        *)
(* derived from the strategy of optimistic teardown: a quota that is       *)
(* counted per CPU and enforced globally; no published case is known       *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveRoomForStale == TRUE
=============================================================================
