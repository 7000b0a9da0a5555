----------------------- MODULE MissingMapInvalidation -----------------------
(***************************************************************************)
(* Under caching mode the invalidation of a new entry never reaches the    *)
(* emulator.                                                               *)
(* Xen c5c84e9766: VT-d: fix caching mode IOTLB flushing: the wrong domain *)
(* id makes the flush miss                                                 *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveMapPieces == <<"Return">>
=============================================================================
