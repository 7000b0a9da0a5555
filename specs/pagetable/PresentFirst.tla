---------------------------- MODULE PresentFirst ----------------------------
(***************************************************************************)
(* An entry becomes present before its frame is written.                   *)
(* xenbits.xen.org/xsa/advisory-347.html (CVE-2020-27670), 3b055121c5,     *)
(* 0514a3a25f: AMD: a live entry is updated field by field                 *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveMapPieces ==
    IF Buffered THEN <<"WritePresent", "WriteBack", "WriteFrames", "WriteBack">> ELSE Orig!MapPieces
=============================================================================
