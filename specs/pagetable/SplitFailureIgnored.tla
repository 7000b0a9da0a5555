------------------------ MODULE SplitFailureIgnored -------------------------
(***************************************************************************)
(* A part of a superpage cannot be unmapped for want of memory, and the    *)
(* error is ignored.                                                       *)
(* xenbits.xen.org/xsa/advisory-222.html, a0cce6048d: a failed removal is  *)
(* not noticed, and the page is freed.                                     *)
(* xenbits.xen.org/xsa/advisory-247.html, 92790672de: a page is freed to   *)
(* the hypervisor and potentially reused in spite of writable mappings     *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveFailSplit ==
    /\ IsNext("Split")
    /\ task' = [task EXCEPT !.todo = <<"Release">>]
    /\ UNCHANGED <<tableVars, buffer, pinned, memory, iommuVars, taken>>
=============================================================================
