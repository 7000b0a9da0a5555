------------------------------ MODULE Teardown ------------------------------
(***************************************************************************)
(* A teardown is data: its pieces in order, what its invalidations cover,  *)
(* and to whom they are addressed.                                         *)
(***************************************************************************)
EXTENDS DeviceTlbState

\* The IOTLB first, and completely: a device refills its TLB from it. Without a function there is nothing to invalidate.
UnmapPieces ==
    IF attached = {} THEN <<"ClearPte", "Release">>
    ELSE <<"ClearPte", "InvalidateIotlb", "AwaitIotlb", "InvalidateDeviceTlb", "AwaitDeviceTlb", "Release">>

DetachPieces ==
    <<"ClearContext", "InvalidateIotlb", "AwaitIotlb", "InvalidateDeviceTlb", "AwaitDeviceTlb", "Release">>

\* How many pages a range has whose last page belongs to it.
Size(first, last) == last - first + 1

\* The aligned block of a power of two of pages around an IOVA.
Block(iova, exponent) == {i \in Iova : i \div (2^exponent) = iova \div (2^exponent)}

\* The exponent of the smallest aligned block that has a range of that many pages in it.
Exponent(first, pages) ==
    LET Fits(k) == first..(first + pages - 1) \subseteq Block(first, k)
    IN  CHOOSE k \in 0..Iovas : Fits(k) /\ \A l \in 0..(k - 1) : ~Fits(l)

\* What the device TLB invalidation of a range covers.
Covered(first, last) == Block(first, Exponent(first, Size(first, last)))

\* What the invalidation of a whole device TLB covers.
WholeDeviceTlb == Iova

\* What a domain-selective invalidation covers in the IOTLB.
WholeDomain == Iova

\* The function that an invalidation request for a function is addressed to.
Addressee(f) == f
=============================================================================
