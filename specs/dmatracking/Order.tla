------------------------------- MODULE Order --------------------------------
(***************************************************************************)
(* The order of what a map does for each of its pages, and of what an      *)
(* unmap does, is data.                                                    *)
(***************************************************************************)
EXTENDS DmaTrackingState

\* First the count: from then on the host does not unpin the page. Only then is it worth looking whether it is pinned.
MapPieces == <<"Increment", "SetAccessed", "TestPinned">>

\* First the device, then the count.
UnmapPieces == <<"Unmap", "Decrement">>
=============================================================================
