using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Core.Tests.Leads.Lists;

/// <summary>What is found by typing, the same on every database.</summary>
public abstract class LeadSearchTests(ITestDatabases databases) : IAsyncLifetime
{
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();
    private Lead lead = null!;

    public async Task InitializeAsync()
    {
        lead = data.Lead();
        (lead.CompanyName, lead.Description, lead.CodeName) = ("Bakkerij Kampenhof B.V.", "Wij zoeken 12.500 m² bij het spoor; mail naar info@kampenhof.example.", "Zilvermeeuw");
        (lead.Contact!.Name, lead.Reference) = ("Anna de Vries-Jansen", "TW-4K7M-2PQX");
        (lead.Contact.Email, lead.Contact.Phone) = ("Anna.deVries+loket@kampenhof.example", "06 1234 56 78");
        await core.Add<object>(lead, data.Lead());
        await core.Add(new Interaction
        {
            LeadId = lead.Id, Kind = InteractionKind.Note, Text = "Gebeld over de wissel.", At = TestClock.Start, ByName = "Iemand",
        });
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Theory]
    [InlineData("kampe", true)]
    [InlineData("KAMPENHOF", true)]
    [InlineData("penhof", false)]
    [InlineData("kampenhoven", false)]
    [InlineData("spoor", true)]
    [InlineData("info kampenhof.ex", true)]
    [InlineData("zilver", true)]
    [InlineData("jansen", true)]
    [InlineData("wissel", true)]
    [InlineData("4k7m", true)]
    [InlineData("tw-4k7m", true)]
    [InlineData("tw-4k7m jansen", true)]
    [InlineData("wissel kampen anna 500", true)]
    [InlineData("wissel kampen piet", false)]
    [InlineData("\"kampenhof\"", true)]
    [InlineData("'kampenhof'); DROP TABLE x; --", false)]
    [InlineData("kampenhof OR piet", false)]
    [InlineData("kampenhof AND", false)]
    [InlineData("kampenhof b.v.", true)]
    [InlineData("anna.devries@kampenhof.example", true)]
    [InlineData("ANNA.DEVRIES+loket@Kampenhof.Example", true)]
    [InlineData("piet@kampenhof.example", false)]
    [InlineData("06-12345678", true)]
    [InlineData("+31 6 1234 5678", true)]
    [InlineData("0612345678", true)]
    [InlineData("0031 (0)6 12 34 56 78", true)]
    [InlineData("06-12345679", false)]
    [InlineData("* ^ : ( \" ' % _ { } - + & | ! \\", false)]
    public async Task With_Text_FindsTheLeadInWhichEachWordBeginsOne(string text, bool found) =>
        Assert.Equal(found ? [lead.Id] : [], await Found(text));

    [Fact]
    public async Task With_TextThatWasCutInTheMiddleOfACharacter_FindsWhatIsLeft() =>
        Assert.Equal([lead.Id], await Found("kampenhof " + "🏭"[0]));

    [Fact]
    public async Task With_WordsThatWereChanged_FindsTheNewAndNotTheOld()
    {
        await core.Do<AppDbContext>(async db =>
        {
            var mine = await db.Leads.Include(l => l.Contact).SingleAsync(l => l.Id == lead.Id);
            (mine.Description, mine.CodeName, mine.Contact!.Name) = ("Wij zoeken een kade.", null, "Piet");
            await db.SaveChangesAsync();
            await db.Interactions.ExecuteUpdateAsync(i => i.SetProperty(x => x.Text, "Gemaild"));
        });

        Assert.Equal([lead.Id], await Found("kampenhof kade piet gemaild"));
        foreach (var old in (string[])["spoor", "zilvermeeuw", "jansen", "wissel"])
            Assert.Empty(await Found(old));
        await core.Do<AppDbContext>(db => db.Interactions.ExecuteDeleteAsync());
        Assert.Empty(await Found("gemaild"));
    }

    [Fact]
    public async Task With_WordsOfALeadThatMayNotBeOpened_FindsItByItsReferenceOnly()
    {
        var stranger = new Viewer(987, "Iemand", 987, new HashSet<string> { Role.AccountManager });

        Assert.Empty(await Found("kampenhof", stranger));
        Assert.Empty(await Found("wissel", stranger));
        Assert.Equal([lead.Id], await Found("TW-4K7M", stranger));
    }

    [Theory]
    [InlineData("kampenhof")]
    [InlineData("wissel kampenhof")]
    [InlineData("TW-4K7M")]
    public async Task Find_WhenMoreAreFoundThanAskedFor_GivesTheNewestAndSaysSo(string text)
    {
        var newer = data.Lead();
        (newer.CompanyName, newer.Reference, newer.ContactPersonId, newer.ContactPerson, newer.DepartmentId, newer.Department) =
            ("Kampenhof Transport", "TW-4K7M-9ZZZ", lead.ContactPersonId, null, lead.DepartmentId, null);
        await core.Add(newer);
        await core.Add(new Interaction
        {
            LeadId = newer.Id, Kind = InteractionKind.Note, Text = "Ook over de wissel.", At = TestClock.Start, ByName = "Iemand",
        });

        var (one, both) = (await core.Read(db => db.Leads.FindNewestAsync(db, text, Me, 1, default)), await core.Read(db => db.Leads.FindNewestAsync(db, text, Me, 2, default)));

        Assert.True(one.More);
        Assert.Single(one.Ids);
        Assert.Equal([newer.Id, lead.Id], both.Ids);
        Assert.False(both.More);
        Assert.Equal([lead.Id], (await core.Read(db => db.Leads.Where(l => l.Id == lead.Id).FindNewestAsync(db, text, Me, 1, default))).Ids);
    }

    private Viewer Me => new(lead.ContactPersonId, "Ik", lead.DepartmentId, new HashSet<string> { Role.AccountManager });

    // Both ways of finding must agree: all of it, and the newest.
    private async Task<List<long>> Found(string text, Viewer? viewer = null)
    {
        var all = await core.Read(db => db.Leads.With(db, text, viewer ?? Me).Select(l => l.Id).ToListAsync());
        var newest = await core.Read(db => db.Leads.FindNewestAsync(db, text, viewer ?? Me, 10, default));
        Assert.Equal(all, newest.Ids);
        Assert.False(newest.More);
        return all;
    }
}

public sealed class SqliteLeadSearchTests() : LeadSearchTests(new SqliteDatabases())
{
    [Fact]
    public async Task Migrate_WhenATableWasMadeAnewWithoutItsTriggers_IndexesEverythingAgain()
    {
        await using var core = new TestCore();
        await core.Do<AppDbContext>(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"LeadWords_Add1\""));
        var lead = new TestData().Lead();
        lead.CompanyName = "Kampenhof";
        await core.Add(lead);
        Task<int> Count() => core.Read(db => db.LeadsWithWord("kampen").CountAsync());
        Assert.Equal(0, await Count());

        await core.Do<AppDbContext>(db => db.Database.MigrateAsync());

        Assert.Equal(1, await Count());
    }
}

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlLeadSearchTests(PostgresDatabases databases) : LeadSearchTests(databases)
{
    private readonly PostgresDatabases server = databases;

    [Fact]
    public async Task With_OnPostgreSql_IsServedByTheIndexesOfWords()
    {
        await using var core = new TestCore(server);

        var plan = await core.Do<AppDbContext, string>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            // Otherwise a handful of rows is simply read.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off");
            await using var command = db.LeadsWithWord("kampen").CreateDbCommand();
            command.CommandText = $"EXPLAIN {command.CommandText}";
            var lines = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                lines.Add(reader.GetString(0));
            return string.Join('\n', lines);
        });

        Assert.All(["IX_Leads_Words", "IX_Contacts_Words", "IX_Interactions_Words"], index => Assert.Contains(index, plan));
    }
}

/// <summary>infra/test runs these when the variable TEST_SQLSERVER names a server.</summary>
[Trait("Needs", "SqlServer")]
public sealed class SqlServerLeadSearchTests() : LeadSearchTests(new SqlServerDatabases());
