/** What a command found of each property of one model, whichever engine looked; how it is shown, saved and turned into an exit code. */
package viommu.ci.finding;
