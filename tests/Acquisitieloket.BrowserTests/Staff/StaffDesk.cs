namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>The journeys of employees share one product with its demo data; each works on leads of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StaffDesk : ICollectionFixture<DemoBrowser>
{
    public const string Name = "Staff";
}
