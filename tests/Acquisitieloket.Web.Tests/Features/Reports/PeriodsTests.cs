using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Features.Reports;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>Which months a report is about, and what they are held against.</summary>
public sealed class PeriodsTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 20);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("2026-q3", false, "2026-07..2026-08", "2026-04..2026-05")]
    [InlineData("2026-q2", false, "2026-04..2026-06", "2026-01..2026-03")]
    [InlineData("2026", false, "2026-01..2026-08", "2025-01..2025-08")]
    [InlineData("2026", true, "2026-01..2026-08", "2025-01..2025-12")]
    [InlineData("2025", false, "2025-01..2025-12", "2024-01..2024-12")]
    [InlineData("whole12", false, "2025-08..2026-07", "2024-08..2025-07")]
    [InlineData("6", false, "2026-03..2026-08", "2025-09..2026-02")]
    [InlineData(null, false, "2025-03..2026-08", "2023-09..2025-02")]
    public void Before_OfWhatRuns_IsAsManyMonthsOfTheOneBefore(string? chosen, bool wholeYears, string period, string before)
    {
        var today = new DateOnly(2026, 8, 14);

        Assert.Equal(period, ReportPeriods.Of(chosen, today).ToString());
        Assert.Equal(before, ReportPeriods.Before(chosen, today, wholeYears).ToString());
        Assert.True(ReportPeriods.Knows(chosen, today));
    }

    [Theory]
    [InlineData("period=2099")]
    [InlineData("period=2026-q9")]
    [InlineData("period=abc")]
    [InlineData("municipality=zwolle")]
    [InlineData("cluster=food")]
    public async Task Get_OfWhatThereIsNot_SaysSoOnThePageAndGivesNoFile(string asked)
    {
        var manager = await app.SignInAs(Role.Manager);

        Assert.Contains("die er niet is", (await manager.Get($"/reports/sources?{asked}")).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await manager.Http.GetAsync($"/reports/sources.csv?{asked}")).StatusCode);
        Assert.DoesNotContain("die er niet is", (await manager.Get("/reports/sources?period=2026&municipality=borne")).Text);
    }

    [Fact]
    public async Task File_OfSomeLeads_SaysInItsNameOfWhich()
    {
        var manager = await app.SignInAs(Role.Manager);

        var file = await manager.Http.GetAsync("/reports/sources.csv?period=2025&municipality=hengelo&cluster=htsm");

        Assert.Equal("herkomst-hengelo-htsm-2025.csv", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }
}
