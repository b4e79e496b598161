@echo off
rem Starts Footfall; builds it first when the jar is missing or older than the sources.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\footfall.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
powershell -NoProfile -Command "$jar = Get-Item -ErrorAction SilentlyContinue '%JAR%'; if (-not $jar -or -not (Test-Path '%HERE%target\lib')) { exit 1 }; $new = Get-ChildItem -Recurse -File '%HERE%src\main','%HERE%src\model','%HERE%pom.xml' | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1; if ($new) { exit 1 }"
if errorlevel 1 (
  echo Building Footfall ^(only needed now and after changes^) ... 1>&2
  pushd "%HERE%"
  call mvn -q -B -DskipTests -Dfast package 1>&2
  if errorlevel 1 ( popd & echo The build failed; see the messages above. 1>&2 & exit /b 2 )
  popd
)
rem One garbage collector thread. A run is short and its cores are busy decoding, so it has the quick compiler only; what goes on for
rem days has the thorough one, too.
set "COMPILERS=-XX:TieredStopAtLevel=1"
if /i "%~1"=="serve" set "COMPILERS="
if /i "%~1"=="worker" set "COMPILERS="
"%JAVA%" -XX:+UseSerialGC %COMPILERS% %FOOTFALL_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %errorlevel%
