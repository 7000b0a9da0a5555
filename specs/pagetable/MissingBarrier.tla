--------------------------- MODULE MissingBarrier ---------------------------
(***************************************************************************)
(* Nothing orders the frame of an entry before its present bit.            *)
(* derived from the VT-d specification, 6.5.3.3, as cited in               *)
(* git.kernel.org/torvalds/c/75ed00055c05: all fields, a barrier, then the *)
(* present bit; no published case is known                                 *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveMapPieces ==
    IF Buffered THEN <<"WriteFrames", "WritePresent", "WriteBack">> ELSE Orig!MapPieces
=============================================================================
