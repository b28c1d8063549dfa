using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

public sealed class ImportTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);
    private readonly TestCore core = new();
    private Actor me = null!;

    public async Task InitializeAsync()
    {
        var data = new TestData();
        var user = data.User(data.Department());
        var (own, other) = (data.Site(), data.Site(Municipality.Borne));
        (own.Code, own.Latitude, own.Longitude, other.Code, other.Latitude, other.Longitude) = ("OWN", 52.2, 6.7, "BOR", 52.3, 6.7);
        own.Plots = [new() { Number = "A1", AreaM2 = 1_000 }, new() { Number = "A2", AreaM2 = 2_000 }, new() { Number = "OUD", AreaM2 = 9, ReplacedOn = Today }];
        other.Plots = [new() { Number = "B1", AreaM2 = 1_000 }];
        await core.Add(own, other, user);
        me = new(user.Id, user.FullName);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private Task<Guid> Keep(string text, DateOnly? asOf = null) =>
        core.Do<ImportService, Guid>(s => s.KeepAsync("kavels.csv", Encoding.UTF8.GetBytes(text), new(asOf ?? Today, "Brief van 7 september"), me.UserId!.Value));

    private Task<ImportPlan> Preview(Guid id, Municipality? own = Municipality.Hengelo) =>
        core.Do<ImportService, ImportPlan>(async s => await s.PreviewAsync((await s.FindAsync(id, me.UserId!.Value))!, own, me));

    private Task<ImportOutcome> Confirm(Guid id, string seen, bool meant = false) =>
        core.Do<ImportService, ImportOutcome>(async s => await s.ConfirmAsync((await s.FindAsync(id, me.UserId!.Value))!, seen, meant, Municipality.Hengelo, me));

    private async Task<ImportPlan> Plan(string text, DateOnly? asOf = null) => await Preview(await Keep(text, asOf));

    private Task<Plot> Plot(string number) => core.Read(db => db.Plots.AsNoTracking().SingleAsync(p => p.Number == number));

    [Fact]
    public async Task Preview_TellsRowByRowAndChangesNothing()
    {
        var plan = await Plan("terrein;nummer;m2;prijsEuroM2\nown;a1;1500;\nOWN;A2;2000;90\nOWN;A9;3000;\n", Today);

        Assert.Equal([RowVerdict.New, RowVerdict.Changed, RowVerdict.Changed], plan.Rows.Select(r => r.Verdict));
        Assert.Equal(new ImportChange("Oppervlakte (m²)", "1000", "1500"), Assert.Single(plan.Rows.Single(r => r.Number == 2).Changes));
        Assert.Equal(0, plan.PlotsNotMentioned);
        Assert.Equal((1_000, 3), ((await Plot("A1")).AreaM2, await core.Read(db => db.Plots.CountAsync(p => p.Site!.Code == "OWN"))));
        Assert.Equal(0, await core.Read(db => db.FactChanges.CountAsync()));
    }

    [Fact]
    public async Task Confirm_DoesItOnceWithSourceDayAndHistory()
    {
        var id = await Keep("terrein;nummer;m2;prijsEuroM2;prijsEuroM2.bron;prijsEuroM2.peildatum\nOWN;A1;1500;90;Nota grondprijzen;1-2-2026\n");
        var before = await Preview(id);
        // The price rests on an older day than what the site as a whole rests on.
        Assert.Equal("prijsEuroM2", Assert.Single(before.Rows.Single().Faults).Column);

        id = await Keep("terrein;nummer;m2;prijsEuroM2;prijsEuroM2.bron;prijsEuroM2.peildatum\nOWN;A1;1500;90;Nota grondprijzen;1-9-2026\n");
        var seen = (await Preview(id)).Print();
        Assert.Equal(ImportOutcome.Done, await Confirm(id, seen));
        Assert.Equal(ImportOutcome.AlreadyDone, await Confirm(id, seen));

        var plot = await Plot("A1");
        Assert.Equal((1_500, 90), (plot.AreaM2, plot.PriceEuroM2));
        Assert.Equal(new FactStamp(Today, "Brief van 7 september"), plot.Stamps["AreaM2"]);
        Assert.Equal(new FactStamp(new(2026, 9, 1), "Nota grondprijzen"), plot.Stamps["PriceEuroM2"]);
        var history = await core.Read(db => db.FactChanges.OrderBy(c => c.Fact).ToListAsync());
        Assert.Equal([("AreaM2", "1000", "1500"), ("PriceEuroM2", null, "90")], history.Select(c => (c.Fact, c.Before, c.After!)));
        Assert.All(history, c => Assert.Equal((FactOrigin.Import, me.UserId), (c.Origin, c.ById)));
    }

    [Fact]
    public async Task Confirm_OfTheSameFileAgain_HasNothingToDo()
    {
        const string text = "terrein;nummer;m2\nOWN;A1;1500\nOWN;A3;800\n";
        var first = await Keep(text);
        await Confirm(first, (await Preview(first)).Print());

        var again = await Preview(await Keep(text));
        Assert.All(again.Rows, r => Assert.Equal(RowVerdict.Unchanged, r.Verdict));
        Assert.False(again.CanApply);
        Assert.Equal([RowVerdict.Renewed, RowVerdict.Renewed], await RenewedOnANewerDay(text));
    }

    private async Task<IEnumerable<RowVerdict>> RenewedOnANewerDay(string text)
    {
        core.Clock.Advance(TimeSpan.FromDays(1));
        return (await Plan(text, Today.AddDays(1))).Rows.Select(r => r.Verdict);
    }

    [Fact]
    public async Task Confirm_WithOneFault_ChangesNothingAtAll()
    {
        var id = await Keep("terrein;nummer;m2\nOWN;A1;1500\nOWN;A2;veel\nOWN;A3;\n");
        var plan = await Preview(id);

        Assert.Equal([(3, "m2"), (4, "m2")], plan.Rows.Where(r => r.Verdict == RowVerdict.Faulty).SelectMany(r => r.Faults).Select(f => (f.Row!.Value, f.Column!)));
        Assert.Equal(ImportOutcome.Refused, await Confirm(id, plan.Print()));
        Assert.Equal(1_000, (await Plot("A1")).AreaM2);
    }

    [Fact]
    public async Task Confirm_AfterTheRegisterChanged_ShowsItAgain()
    {
        var id = await Keep("terrein;nummer;m2\nOWN;A1;1500\n");
        var seen = (await Preview(id)).Print();
        await core.Do<AppDbContext, int>(db => db.Plots.Where(p => p.Number == "A1").ExecuteUpdateAsync(p => p.SetProperty(x => x.AreaM2, 1_100)));

        Assert.Equal(ImportOutcome.Differs, await Confirm(id, seen));
        Assert.Equal(1_100, (await Plot("A1")).AreaM2);
        Assert.Equal(ImportOutcome.Done, await Confirm(id, (await Preview(id)).Print()));
    }

    [Theory]
    [InlineData("terrein;nummer;m2\nBOR;B1;1500\n", RowVerdict.Faulty)]
    [InlineData("terrein;nummer;m2\nBOR;B1;1000\n", RowVerdict.Unchanged)]
    [InlineData("terrein;nummer;m2\nBOR;B2;1000\n", RowVerdict.Faulty)]
    [InlineData("code;naam\nBOR;Anders\n", RowVerdict.Faulty)]
    [InlineData("code;naam;gemeente;soort\nNEW;Nieuw;Borne;lokaal\n", RowVerdict.Faulty)]
    public async Task Row_OfAnotherMunicipality_ChangesNothing(string text, RowVerdict verdict)
    {
        var row = Assert.Single((await Plan(text)).Rows);

        Assert.Equal(verdict, row.Verdict);
        Assert.All(row.Faults, f => Assert.Contains("Borne", f.Message));
        Assert.True(row.Verdict == RowVerdict.Unchanged || row.Faults.Count > 0);
    }

    [Fact]
    public async Task Person_WithoutAMunicipality_ChangesNothing() =>
        Assert.Equal(RowVerdict.Faulty, Assert.Single((await Preview(await Keep("terrein;nummer;m2\nOWN;A1;1500\n"), own: null)).Rows).Verdict);

    [Theory]
    [InlineData("terrein;nummer;m2\nOWN;OUD;5\n", "gesplitst of samengevoegd")]
    [InlineData("terrein;nummer;m2\nWEG;A1;5\n", "geen terrein WEG")]
    [InlineData("code;naam\nNEW;Nieuw\n", "gemeente en soort")]
    [InlineData("terrein;nummer;m2;deelbaarVanafM2\nOWN;A1;1000;2000\n", "niet groter dan de kavel")]
    [InlineData("terrein;nummer;samenTeVoegenMet\nOWN;A1;A7\n", "geen kavel A7")]
    [InlineData("code;gemeente\nOWN;Almelo\n", "verandert niet meer")]
    [InlineData("terrein;nummer;m2;peildatum\nOWN;A1;5;1-1-2026\n", "nieuwere opgave")]
    [InlineData("terrein;nummer;m2;peildatum\nOWN;A1;5;1-1-2030\n", "toekomst")]
    public async Task Row_ThatCannotBe_SaysWhy(string text, string said) =>
        Assert.Contains((await Plan(text)).Rows.Single().Faults, f => f.Row == 2 && f.Message.Contains(said));

    [Fact]
    public async Task File_WithTroubleOfItsOwn_NamesRowsColumnsAndWhatWasNotRead()
    {
        var plan = await Plan("terrein;nummer;m2;kleur;peildatum;Vermogen kVA\nOWN;A1;1500;rood;morgen;5\nOWN;a1;1600;;;\n;A2;5;;;\nOWN;A2;2000;;;\n");

        Assert.Equal(["kleur"], plan.Unread);
        Assert.Equal([(2, "peildatum"), (3, null), (4, "terrein")], plan.Faults.Select(f => (f.Row!.Value, f.Column)).Order());
        Assert.False(plan.CanApply);
    }

    [Fact]
    public async Task Plots_ThatMissInTheFile_AreCountedAndStay()
    {
        var id = await Keep("terrein;nummer;m2\nOWN;A1;1500\n");
        var plan = await Preview(id);
        await Confirm(id, plan.Print());

        Assert.Equal(1, plan.PlotsNotMentioned);
        Assert.Equal(2_000, (await Plot("A2")).AreaM2);
    }

    [Fact]
    public async Task Outlines_AreHeldAgainstEachOtherAsTheyWillBe()
    {
        static string Square(double west) => FormattableString.Invariant($"{west} 52.2, {west + 0.001} 52.2, {west + 0.001} 52.201, {west} 52.201");
        var apart = await Plan($"terrein;nummer;m2;omtrek\nOWN;A1;7600;{Square(6.701)}\nOWN;A2;7600;{Square(6.702)}\n");
        Assert.Equal(0, apart.Asked);

        var over = await Keep($"terrein;nummer;m2;omtrek\nOWN;A1;7600;{Square(6.701)}\nOWN;A2;7600;{Square(6.7015)}\n");
        var plan = await Preview(over);
        Assert.Equal(["De omtrek ligt voor 50% over kavel A2.", "De omtrek ligt voor 50% over kavel A1."], plan.Rows.SelectMany(r => r.Remarks).Select(r => r.Replace("\u00a0", "").Replace(" %", "%")));
        Assert.Equal(ImportOutcome.Asks, await Confirm(over, plan.Print()));
        Assert.Equal(ImportOutcome.Done, await Confirm(over, plan.Print(), meant: true));
    }

    [Fact]
    public async Task Plots_WithAnEndlessListOfNeighbours_AreRefused()
    {
        var plan = await Plan($"terrein;nummer;m2;samenTeVoegenMet\nOWN;A1;1500;\"{string.Join(", ", Enumerable.Range(1, 21).Select(i => $"B{i}"))}\"\n");

        Assert.Contains("Noem hooguit 20 kavels.", plan.Rows.SelectMany(r => r.Faults).Select(f => f.Message));
    }

    [Fact]
    public async Task Uploads_ThatWereNotDone_KeepTheNewestFive()
    {
        List<Guid> ids = [];
        for (var i = 0; i < 7; i++)
        {
            core.Clock.Advance(TimeSpan.FromMinutes(1));
            ids.Add(await Keep($"terrein;nummer;m2\nOWN;A1;{1500 + i}\n"));
        }

        Assert.Equal(ids.TakeLast(5).Order(), (await core.Read(db => db.RegisterUploads.Select(u => u.Id).ToListAsync())).Order());
    }

    [Fact]
    public async Task Upload_IsItsOwnersForADay()
    {
        var id = await Keep("terrein;nummer;m2\nOWN;A1;1500\n");
        Assert.Null(await core.Do<ImportService, RegisterUpload?>(s => s.FindAsync(id, me.UserId!.Value + 1)));
        core.Clock.Advance(RegisterUpload.Lifetime);

        Assert.Null(await core.Do<ImportService, RegisterUpload?>(s => s.FindAsync(id, me.UserId!.Value)));
        await core.Do<RetentionRun, int>(run => run.RunAsync());
        Assert.Equal(0, await core.Read(db => db.RegisterUploads.CountAsync()));
    }
}
