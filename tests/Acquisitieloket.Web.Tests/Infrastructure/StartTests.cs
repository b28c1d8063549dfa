using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class StartTests
{
    [Fact]
    public async Task Start_WhenDatabaseIsEmpty_MigratesAndServes()
    {
        await using var app = new TestApp(new EmptyDatabases(), ("Database:MigrateOnStart", "true"));

        Assert.Equal(HttpStatusCode.OK, (await app.Guest().Get("/nl")).Status);
        Assert.Equal(0, await app.Read(db => db.Leads.CountAsync()));
        Assert.Equal(Role.All.Count, await app.Read(db => db.Roles.CountAsync()));
    }

    [Theory]
    [InlineData(Role.AccountManager)]
    [InlineData(Role.Administrator)]
    public async Task SignIn_WhenPasswordIsRight_OpensTheStaffPart(string role)
    {
        await using var app = new TestApp();

        var employee = await app.SignInAs(role);

        var again = await employee.Get("/sign-in");
        Assert.NotEqual("/sign-in", again.Path);
    }

    [Fact]
    public async Task SignIn_WhenPasswordIsWrong_SaysSoAndKeepsTheAddress()
    {
        await using var app = new TestApp();
        var form = (await app.Guest().Get("/sign-in")).Form("Aanmelden");

        var page = await form.Fill("E-mailadres", "iemand@gemeente.example").Fill("Wachtwoord", "verkeerd").Submit("Aanmelden");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Fout:", page.Title);
        Assert.Single(page.Errors);
        Assert.Equal("iemand@gemeente.example", page.Form("Aanmelden").ValueOf("E-mailadres"));
    }

    private sealed class EmptyDatabases : ITestDatabases
    {
        public TestDatabase Migrated() => Empty();

        public TestDatabase Empty() => new SqliteDatabases().Empty();
    }
}
