using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>The web part without data: for what is true of every page. Tests of features use the host of the testing project.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly TestFolder storage = new();
    private readonly TestDatabase database = new SqliteDatabases().Migrated();

    public LogLines Log { get; } = new();

    public HttpClient Browser(string address = "http://localhost") =>
        CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });

    public static async Task<IHtmlDocument> Page(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Roles", "web");
        builder.UseSetting("Storage:Root", storage.Path);
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        // No test asks a map service for pictures.
        builder.UseSetting("Map:TileUrl", "");
        builder.UseSetting("Database:MigrateOnStart", "false");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(Log);
            services.AddControllersWithViews().AddApplicationPart(typeof(FailingController).Assembly);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        database.Dispose();
        storage.Dispose();
    }
}
