------------------------ MODULE SuperpageBaseLookUp -------------------------
(***************************************************************************)
(* A look-up inside a superpage answers with its first frame, and an unmap *)
(* unpins that.                                                            *)
(* git.kernel.org/torvalds/c/77a1bce84bba: Fix a bug in                    *)
(* intel_iommu_iova_to_phys() for huge page; the consequence is our own    *)
(* analysis                                                                *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveLookUp(i) ==
    IF superpage[RegionOf(i)] = None THEN written.frame[i] ELSE superpage[RegionOf(i)]
=============================================================================
