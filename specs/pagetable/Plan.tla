-------------------------------- MODULE Plan --------------------------------
(***************************************************************************)
(* A map and an unmap are data: their pieces in order.                     *)
(***************************************************************************)
EXTENDS PageTableState

\* All fields, a barrier, then the present bit. A shadow is told of every new entry; hardware caches no absent one.
MapPieces ==
    CASE Buffered -> <<"WriteFrames", "WriteBack", "WritePresent", "WriteBack">>
      [] Shadowed -> <<"WriteEntries", "Submit", "Await">>
      [] OTHER    -> <<"WriteEntries">>

\* The lower table that a superpage replaces goes back to the pool when nothing caches it any more.
SuperpagePieces(replacesTable) ==
    IF replacesTable THEN <<"WriteSuperpage", "Submit", "Await", "FreeTables">> ELSE <<"WriteSuperpage">>

\* The present bit alone, a barrier, a complete invalidation; then the rest is cleared, freed and given back.
UnmapPieces(cutsSuperpage, freesTable) ==
    IF Buffered THEN <<"ClearEntries", "WriteBack", "Submit", "Await", "ZeroFrames", "Release">>
    ELSE (IF cutsSuperpage THEN <<"Split">> ELSE <<>>)
            \o <<"ClearEntries", "Submit", "Await">>
            \o (IF freesTable THEN <<"FreeTables">> ELSE <<>>)
            \o <<"Release">>
=============================================================================
