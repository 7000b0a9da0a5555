---------------------------- MODULE EndOverflows ----------------------------
(***************************************************************************)
(* The size of a range that reaches the end of the address space overflows *)
(* to nothing.                                                             *)
(* git.kernel.org/torvalds/c/e7ad6c2a4b1a: Fix incorrect cache             *)
(* invalidation for mm notification: an end of all ones                    *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveSize(first, last) == IF last = Iovas - 1 THEN 0 ELSE last - first + 1
=============================================================================
