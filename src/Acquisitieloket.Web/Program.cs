using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCore(builder.Configuration);
builder.Services.AddWeb(builder.Configuration);

var app = builder.Build();
if (await Verbs.RunAsync(app, args) is { } exitCode)
    return exitCode;

await app.Services.StartDatabaseAsync();
await app.Services.StartDemoAsync();
app.UseWeb();
await app.RunAsync();
return 0;
