using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports.OpenData;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Reports;

/// <summary>What anyone may read says nothing of a few, also not by what is left of the total.</summary>
public sealed class OpenFiguresTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly TestData data = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Theory]
    [InlineData(new[] { 14, 12, 11, 10, 5 }, "1300 350 300 275 - -")]
    [InlineData(new[] { 14, 12, 11, 10, 10 }, "1425 350 300 275 250 250")]
    [InlineData(new[] { 14, 12, 11, 10, 0 }, "1175 350 300 275 250 -")]
    public async Task Jobs_OfOneMunicipalityThatIsWithheld_DoNotFollowFromTheTotal(int[] settled, string told)
    {
        await core.Do<AppDbContext>(async db =>
        {
            foreach (var (municipality, i) in Enum.GetValues<Municipality>().Select((m, i) => (m, i)))
            {
                var person = data.User(data.Department(municipality));
                db.Add(person);
                for (var n = 0; n < settled[i]; n++)
                {
                    var lead = data.Lead(person);
                    (lead.CreatedAt, lead.Stage, lead.StageSince, lead.ClosedAt, lead.Jobs) = (TestClock.Start, LeadStage.Established, TestClock.Start, TestClock.Start, 25);
                    db.Add(lead);
                }
            }
            await db.SaveChangesAsync();
        });
        var csv = await core.Do<OpenFigures, string>(figures => figures.CsvAsync(DateOnly.FromDateTime(TestClock.Start)));

        Assert.Equal(told, string.Join(' ', csv.Split("\r\n").Where(l => l.StartsWith($"{TestClock.Start.Year},", StringComparison.Ordinal)).Select(l => l.Split(',')[^1] is { Length: > 0 } jobs ? jobs : "-")));
    }
}
