global using Xunit;

// One journey at a time: each has a whole product and a browser of its own, and a build server has few cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
