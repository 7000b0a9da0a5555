----------------------------- MODULE WideUnmap ------------------------------
(***************************************************************************)
(* An unmap is widened to the aligned block around its range, and takes    *)
(* its neighbours' entries along.                                          *)
(* QEMU 9a4bb8391f, d6d10793dc, ebe1504e10: alignment widens an unmap      *)
(* beyond the window of the notifier                                       *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveCleared(first, last) == Covered(first, last)
=============================================================================
