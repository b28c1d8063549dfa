using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Supply.Overview;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class OverviewRowTests
{
    [Theory]
    [InlineData(ProgrammeStatus.InIssue, 1, 4_000)]
    [InlineData(ProgrammeStatus.StrategicReserve, 0, 0)]
    public void Row_CountsTheReserveNeverAsFree(ProgrammeStatus programme, int free, long m2)
    {
        var site = new Site
        {
            Code = "TST", Name = "Test", Municipality = Municipality.Hengelo, Kind = SiteKind.Regional, Profile = new("", "", ""), Source = "Test",
            Programme = programme,
            Plots =
            [
                new() { Number = "1", AreaM2 = 4_000 },
                new() { Number = "2", AreaM2 = 9_000, Reserve = true },
                new() { Number = "3", AreaM2 = 5_000, Registered = PlotStatus.Option },
            ],
        };
        var row = OverviewRow.Of(site, 0, DateTime.UnixEpoch, new(2026, 1, 1));
        Assert.Equal((free, m2, 1), (row.Free, row.FreeM2, row.Options));
    }
}
