var app = WebApplication.Create(args);
app.MapStaticAssets();
app.Run();

/// <summary>Composition of the web application.</summary>
public partial class Program;
