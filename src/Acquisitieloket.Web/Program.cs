using Acquisitieloket.Core;
using Acquisitieloket.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCore(builder.Configuration);
builder.Services.AddAuthentication();
builder.Services.AddWeb(builder.Configuration);

var app = builder.Build();
app.UseWeb();
app.Run();
