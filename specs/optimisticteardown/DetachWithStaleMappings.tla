---------------------- MODULE DetachWithStaleMappings -----------------------
(***************************************************************************)
(* The domain is destroyed while stale mappings of it are in the pools.    *)
(* git.kernel.org/torvalds/c/ee62ce7a1d90: page_pool: Track DMA-mapped     *)
(* pages and unmap them when destroying the pool: mappings that are kept   *)
(* for reuse outlive the device                                            *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveDetach(c) ==
    /\ CanDetach(c)
    /\ domain' = "Detached"
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainers, undrained, emulatorVars, hostVars, inflight>>
=============================================================================
