-------------------------- MODULE MCTraceContract --------------------------
(***************************************************************************)
(* Two logs that are written by hand, to be read and run in any TLA+ tool. *)
(* `./viommu trace --tlc` writes such a module of recorded ones: it        *)
(* EXTENDS TraceText, and Logs is what was recorded.                       *)
(*                                                                         *)
(* A strict guest maps page 1 to frame 1, later to frame 2. The device     *)
(* walks and hits frame 1 until its invalidation is complete, and walks to *)
(* frame 2 when the guest's line about it is still to come. The second log *)
(* is the emulator's part alone.                                           *)
(***************************************************************************)
EXTENDS TraceContract

Page1 == PagesOf(1, 1, 1)
Page2 == PagesOf(1, 2, 2)

HandGuest == <<
    Map(1, 0, 0, 1, 1, <<1>>),
    Map(2, 1, 0, 1, 2, <<3>>),
    Unmap(3, 2, 0, 1, 2, 2, TRUE),
    Submit(4, 0, 1, Page2, TRUE),
    Unmap(5, 4, 0, 1, 1, 1, TRUE),
    Submit(6, 0, 1, Page1, TRUE),
    Map(7, 6, 0, 1, 1, <<2>>),
    Map(8, 7, 0, 1, 2, <<4>>),
    Unmap(9, 8, 0, 1, 2, 2, TRUE),
    Submit(10, 0, 1, Page2, TRUE)>>

HandEmulator == <<
    Fetch(1, 1, Page2),
    Invalidate(2, 1, Page2, TRUE),
    Complete(3),
    Fill(4, 1, 8, 1, 1, 1, 3),
    Translate(5, 1, 8, 1, 1),
    Hit(6, 1, 8, 1, 1, 1, 3),
    Fetch(7, 1, Page1),
    Invalidate(8, 1, Page1, TRUE),
    Hit(9, 1, 8, 1, 1, 1, 3),
    Complete(10),
    Fill(11, 1, 8, 1, 1, 2, 3),
    Fetch(12, 1, Page2),
    Invalidate(13, 1, Page2, TRUE),
    Complete(14)>>

HandLogs == <<
    LogOf(HandGuest, HandEmulator, 2, {1}, TRUE, TRUE, TRUE, TRUE, 11),
    LogOf(<<>>, HandEmulator, 2, {1}, TRUE, TRUE, FALSE, FALSE, 1)>>
=============================================================================
