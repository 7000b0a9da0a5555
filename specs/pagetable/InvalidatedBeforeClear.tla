----------------------- MODULE InvalidatedBeforeClear -----------------------
(***************************************************************************)
(* The invalidation is complete before the entries are cleared.            *)
(* git.kernel.org/torvalds/c/d4dd920cc2f6: iommu/rockchip: Make sure that  *)
(* page table state is coherent: the zap comes before the update           *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveUnmapPieces(cutsSuperpage, freesTable) ==
    IF Buffered \/ cutsSuperpage \/ freesTable THEN Orig!UnmapPieces(cutsSuperpage, freesTable)
    ELSE <<"Submit", "Await", "ClearEntries", "Release">>
=============================================================================
