using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Web.Tests.Features.Sites;

/// <summary>The product with the 26 sites of the region, one that was dropped, and the department of Borne.</summary>
public sealed class SitesScene : IAsyncLifetime
{
    public const string Dropped = "WEG";

    public TestApp App { get; } = new(null, ("Map:TileUrl", "https://tiles.example:8443/grey/{z}/{x}/{y}.png"));

    public async Task InitializeAsync()
    {
        await App.Do<IndicativeSites, int>(sites => sites.LoadAsync());
        var dropped = App.Data.Site();
        (dropped.Code, dropped.Name, dropped.Programme) = (Dropped, "Vervallen veld", ProgrammeStatus.Dropped);
        var department = App.Data.Department(Municipality.Borne);
        (department.Phone, department.Email) = ("074 000 00 00", "ez@borne.example");
        await App.Add(dropped, department);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}
