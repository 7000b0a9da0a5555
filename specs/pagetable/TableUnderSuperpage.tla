------------------------ MODULE TableUnderSuperpage -------------------------
(***************************************************************************)
(* A superpage is written over a lower table that is still cached, without *)
(* an invalidation.                                                        *)
(* git.kernel.org/torvalds/c/6491d4d02893: Free old page tables before     *)
(* creating superpage                                                      *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveSuperpagePieces(replacesTable) ==
    IF replacesTable THEN <<"WriteSuperpage", "FreeTables">> ELSE <<"WriteSuperpage">>
=============================================================================
