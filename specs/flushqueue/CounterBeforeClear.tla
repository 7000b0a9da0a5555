------------------------- MODULE CounterBeforeClear -------------------------
(***************************************************************************)
(* The IOVA is queued, and the counter read, before its page-table entry   *)
(* is cleared.                                                             *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that the counter is read after the page-table update; no  *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCFlushQueue

Orig == INSTANCE MCFlushQueue

DefectiveThen(who, piece) ==
    IF Strict THEN Orig!Then(who, piece)
    ELSE CASE piece = "Idle"     -> "MakeRoom"
           [] piece = "AddEntry" -> "ClearPte"
           [] piece = "ClearPte" -> "Idle"
           [] OTHER              -> Orig!Then(who, piece)
=============================================================================
